package dev.kiln.app.cli;

import dev.kiln.app.export.SampleFormat;
import dev.kiln.model.Profile;
import dev.kiln.model.query.Direction;
import dev.kiln.model.query.Query;
import dev.kiln.model.query.QueryException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `kiln convert`: a profile, or what a query shows of it, in another format.
@Command(
    name = "convert",
    mixinStandardHelpOptions = true,
    addMethodSubcommands = false,
    sortOptions = false,
    description = "Writes a profile in another format, or what a query shows of it.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  kiln convert app.jfr -o app.collapsed",
      "  kiln convert app.jfr --value alloc -o alloc.pb.gz",
      "  kiln convert cpu.pb.gz --focus 'json' --to collapsed -o json.stacks",
      "  kiln convert app.jfr --show '^com\\.acme' --recursion any -o acme.pb.gz"
    })
final class ConvertCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "the profile")
  private Path file = Path.of("");

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "OUT",
      description =
          "where it goes; .collapsed, .folded, .txt, .pb.gz, .pprof or .pb says the format")
  private Path output = Path.of("");

  @Option(
      names = "--to",
      paramLabel = "FORMAT",
      description = "collapsed or pprof (default: by the ending of OUT)")
  private @Nullable SampleFormat to;

  @Mixin private QueryOptions query = new QueryOptions();

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the spec
  ConvertCommand() {}

  @Override
  public Integer call() throws Exception {
    SampleFormat target = target();
    Query wanted = query.toQuery();
    checkDirection(wanted);
    PrintWriter err = spec.commandLine().getErr();
    Profile profile = Inputs.open(file, spec, wanted).profile();
    if (target.write(profile, wanted, output) == 0) {
      err.println("kiln: no samples match, so " + output + " has none");
    }
    return 0;
  }

  private SampleFormat target() {
    SampleFormat target =
        to == null ? SampleFormat.ofName(String.valueOf(output.getFileName())) : to;
    if (target == null) {
      throw new ParameterException(
          spec.commandLine(),
          "-o " + output + ": its ending does not say the format; give --to collapsed or pprof");
    }
    return target;
  }

  /// What reads the file takes the first frame of a stack for the outermost.
  private static void checkDirection(Query query) {
    if (query.direction() != Direction.CALLEES) {
      throw new QueryException("convert writes stacks from caller to callee: no invert");
    }
  }
}
