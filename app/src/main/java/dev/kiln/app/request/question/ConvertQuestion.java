package dev.kiln.app.request.question;

import dev.kiln.app.request.InputOptions;
import dev.kiln.app.request.Kinds;
import dev.kiln.app.request.Operands;
import dev.kiln.app.request.Option;
import dev.kiln.app.request.QueryOptions;
import dev.kiln.app.request.Question;
import dev.kiln.app.request.options.OutputOptions;
import java.nio.file.Path;

/// `kiln convert`: a profile, or the part that a query selects, in another format.
public final class ConvertQuestion {
  public static final Option<Path> OUTPUT =
      Option.of(
              "--output",
              "OUT",
              Kinds.PATH,
              Path.of(""),
              "the file to write; .collapsed, .folded, .txt, .pb.gz, .pprof or .pb chooses the"
                  + " format")
          .or("-o")
          .written();

  /// The format's word; which there are, the writers say.
  public static final Option<String> TO =
      Option.of(
          "--to", "FORMAT", Kinds.TEXT, "", "collapsed or pprof (default: by the ending of OUT)");

  public static final Question QUESTION =
      Question.of("convert")
          .summary("Converts a profile, or the part that a query selects, to another format.")
          .operands(Operands.ONE, "the profile")
          .options(OUTPUT, TO, OutputOptions.OVERWRITE_INPUT)
          .options(InputOptions.PROFILE)
          .options(QueryOptions.ALL)
          .required(OUTPUT)
          .examples(
              "  kiln convert app.jfr -o app.collapsed",
              "  kiln convert app.jfr --value alloc -o alloc.pb.gz",
              "  kiln convert cpu.pb.gz --focus 'json' --to collapsed -o json.stacks",
              "  kiln convert app.jfr --show '^com\\.acme' --recursion any -o acme.pb.gz")
          .build();

  private ConvertQuestion() {}
}
