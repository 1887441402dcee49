package dev.kiln.app.cli;

import dev.kiln.model.query.Query;
import dev.kiln.model.query.QueryText;
import dev.kiln.model.query.Term;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Spec;

/// The query options, the same for every command: one for each [Term].
///
/// `--query TEXT` is the whole of it, as the window shows it; single options are added to it, those
/// that act on stacks in the order in which they are given.
@Command
final class QueryOptions {
  private static final String WHOLE = "--query";

  private @Nullable CommandSpec command;

  /// Gives a command the options.
  @Spec(Spec.Target.MIXEE)
  void addTo(CommandSpec mixee) {
    command = mixee;
    for (Term term : Term.values()) {
      mixee.addOption(option(term));
    }
    mixee.addOption(
        OptionSpec.builder(WHOLE)
            .paramLabel("TEXT")
            .type(String.class)
            .description("a whole query in its text form")
            .build());
  }

  private static OptionSpec option(Term term) {
    OptionSpec.Builder option = OptionSpec.builder("--" + term.word()).description(term.meaning());
    if (term.argument() == Term.Argument.NONE) {
      return option.type(term.repeats() ? boolean[].class : boolean.class).arity("0").build();
    }
    option.paramLabel(term.argument().label());
    return term.repeats()
        ? option.type(List.class).auxiliaryTypes(String.class).build()
        : option.type(String.class).build();
  }

  /// The query of all options together: filters in the order of the terms, transforms in that of
  /// the command line.
  ///
  /// @throws dev.kiln.model.query.QueryException naming the option that is wrong
  Query toQuery() {
    List<Given> given = given();
    Query asGiven = start();
    for (Given g : given) {
      asGiven = g.term().on(asGiven, g.value());
    }
    Query inTermOrder = start();
    for (Term term : Term.values()) {
      for (Given g : given) {
        inTermOrder = g.term() == term ? term.on(inTermOrder, g.value()) : inTermOrder;
      }
    }
    return inTermOrder.withTransforms(asGiven.transforms());
  }

  private Query start() {
    String whole = spec().commandLine().getParseResult().matchedOptionValue(WHOLE, "");
    return QueryText.parse(whole);
  }

  /// One option of the command line.
  private record Given(Term term, String value) {}

  /// The options in the order of the command line: the parser names an option each time that it is
  /// given, and the option has its own values in order.
  private List<Given> given() {
    List<Given> given = new ArrayList<>();
    Map<Term, Integer> taken = new EnumMap<>(Term.class);
    for (OptionSpec option : spec().commandLine().getParseResult().matchedOptions()) {
      Term term = Term.of(option.longestName().substring(2));
      if (term != null) {
        int nth = taken.merge(term, 1, Integer::sum) - 1;
        given.add(new Given(term, option.stringValues().get(nth)));
      }
    }
    return given;
  }

  private CommandSpec spec() {
    if (command == null) {
      throw new IllegalStateException("no command has these options");
    }
    return command;
  }
}
