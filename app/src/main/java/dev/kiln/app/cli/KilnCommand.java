package dev.kiln.app.cli;

import dev.kiln.app.export.Display;
import dev.kiln.app.export.Version;
import dev.kiln.importers.format.ImportException;
import dev.kiln.model.query.QueryException;
import dev.kiln.model.run.IncomparableException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `kiln`: opens files in the window, or runs a subcommand.
@Command(
    name = "kiln",
    version = "Kiln " + Version.NUMBER,
    mixinStandardHelpOptions = true,
    addMethodSubcommands = false,
    sortOptions = false,
    description = "Opens profiles: flame graphs, function tables, pictures for a pull request.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  kiln app.jfr cpu.pb.gz               open two files in the window",
      "  kiln info app.jfr                    what is in the file, and what is wrong with it",
      "  kiln top app.jfr --limit 20          the functions that cost most",
      "  kiln rank app.jfr --mine com.acme    where a fix pays, and how much at most",
      "  kiln render cpu.pb.gz -o cpu.svg     the flame graph as a picture",
      "  kiln diff before.jfr after.jfr       what became slower, faster, new, vanished, moved",
      "  kiln convert app.jfr -o app.collapsed",
      "  kiln doctor                          what Kiln runs on, and what is wrong with it",
      "",
      "Exit codes: 0 done, 1 a check failed, 2 wrong use or bad input, 3 inconclusive."
    })
public final class KilnCommand implements Callable<Integer> {
  /// The window is open and decides when the program ends.
  public static final int RUNNING = -1;

  /// Something is wrong that the command was asked to look for.
  static final int FAILED = 1;

  /// Wrong use or bad input.
  static final int BAD_INPUT = 2;

  @Parameters(arity = "0..*", paramLabel = "FILE", description = "profiles to open in the window")
  private List<Path> files = List.of();

  @Option(
      names = "--theme",
      paramLabel = "THEME",
      description = "light, dark or system (default: as last chosen)")
  private String theme = "";

  @Option(
      names = "--rehearse",
      hidden = true,
      description = "runs each command on each file, for the image's start-up cache to learn from")
  private boolean rehearse;

  @Spec private CommandSpec spec;

  private final ToIntFunction<WindowRequest> window;
  private final Supplier<Display> display;
  private final EarlyImports early;

  /// What the window is asked to open.
  ///
  /// @param files profiles, as given
  /// @param theme light, dark, system, or empty for the remembered one
  public record WindowRequest(List<Path> files, String theme) {}

  @SuppressWarnings("NullAway.Init") // picocli sets the annotated fields
  private KilnCommand(
      ToIntFunction<WindowRequest> window, Supplier<Display> display, EarlyImports early) {
    this.window = window;
    this.display = display;
    this.early = early;
  }

  /// What was begun with before a command asks for it.
  static EarlyImports early(CommandSpec command) {
    return ((KilnCommand) command.root().userObject()).early;
  }

  /// What there is to draw a window with; looking starts the toolkit.
  Display display() {
    return display.get();
  }

  /// Runs the program.
  ///
  /// @param window opens the window and returns [#RUNNING], or an exit code where it cannot
  /// @param display tells what there is to draw a window with
  /// @return the exit code, or [#RUNNING]
  public static int run(
      String[] args, ToIntFunction<WindowRequest> window, Supplier<Display> display) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    try {
      return commandLine(args, window, display).setOut(out).setErr(err).execute(args);
    } catch (OutOfMemoryError e) {
      long megabytes = Runtime.getRuntime().maxMemory() >> 20;
      err.println("kiln: this does not fit into " + megabytes + " MB of memory");
    } catch (StackOverflowError | LinkageError e) {
      err.println("kiln: " + oneLine(e));
    }
    return BAD_INPUT;
  }

  /// The command line for these arguments; errors are one line and exit code 2.
  static CommandLine commandLine(
      String[] arguments, ToIntFunction<WindowRequest> window, Supplier<Display> display) {
    List<Subcommand> subcommands = Subcommand.neededFor(arguments);
    int files = subcommands.size() == 1 ? subcommands.getFirst().files() : 0;
    EarlyImports early = EarlyImports.of(files, arguments);
    CommandLine line = new CommandLine(new KilnCommand(window, display, early));
    subcommands.forEach(s -> line.addSubcommand(s.commandName(), s.command()));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.registerConverter(Path.class, Path::of);
    line.setExecutionExceptionHandler(
        (e, failed, _) -> {
          failed.getErr().println("kiln: " + oneLine(e));
          return BAD_INPUT;
        });
    line.setParameterExceptionHandler(
        (e, _) -> {
          CommandLine failed = e.getCommandLine();
          failed.getErr().println("kiln: " + oneLine(e));
          failed.getErr().println("Try '" + failed.getCommandSpec().qualifiedName() + " --help'.");
          return BAD_INPUT;
        });
    return line;
  }

  /// What a user is told of a failure.
  static String oneLine(Throwable failure) {
    String message = failure.getMessage() == null ? "" : failure.getMessage().strip();
    String first = message.lines().findFirst().orElse("");
    boolean expected =
        failure instanceof ImportException
            || failure instanceof QueryException
            || failure instanceof IncomparableException
            || failure instanceof IOException
            || failure instanceof CommandLine.ParameterException;
    return expected && !first.isEmpty()
        ? first + hint(failure)
        : "an error that should not happen: " + failure + "; please report it";
  }

  private static String hint(Throwable failure) {
    return failure instanceof QueryException query && query.need() != null
        ? "; " + Hints.of(query.need())
        : "";
  }

  @Override
  public Integer call() {
    if (!List.of("", "light", "dark", "system").contains(theme)) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--theme " + theme + ": expected light, dark or system");
    }
    if (rehearse) {
      Rehearsal.run(files);
    }
    return window.applyAsInt(new WindowRequest(List.copyOf(files), theme));
  }
}
