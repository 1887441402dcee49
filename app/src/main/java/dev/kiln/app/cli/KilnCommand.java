package dev.kiln.app.cli;

import dev.kiln.app.report.Version;
import dev.kiln.app.report.answer.Display;
import dev.kiln.app.report.answer.Outcome;
import dev.kiln.app.request.InputOptions;
import dev.kiln.app.request.Kinds;
import dev.kiln.app.request.Parse;
import dev.kiln.app.request.Request;
import dev.kiln.app.request.WrongUse;
import dev.kiln.app.request.question.WindowQuestion;
import dev.kiln.app.request.question.WindowQuestion.Theme;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/// `kiln`: opens files in the window, or runs a command.
public final class KilnCommand {
  /// The window is open and decides when the program ends.
  public static final int RUNNING = -1;

  /// Not for users: runs each command on each file, for the image's start-up cache to learn from.
  private static final String REHEARSE = "--rehearse";

  private final ToIntFunction<WindowRequest> window;
  private final Supplier<Display> display;
  private final boolean rehearse;

  /// What the window is asked to open.
  ///
  /// @param files profiles, as given
  /// @param profiles the ones that are meant in files that hold several
  /// @param theme light, dark, system, or empty for the remembered one
  public record WindowRequest(List<Path> files, List<String> profiles, String theme) {}

  private KilnCommand(
      ToIntFunction<WindowRequest> window, Supplier<Display> display, boolean rehearse) {
    this.window = window;
    this.display = display;
    this.rehearse = rehearse;
  }

  /// Runs the program.
  ///
  /// @param window opens the window and returns [#RUNNING], or an exit code if it cannot
  /// @param display tells what there is to draw a window with
  /// @return the exit code, or [#RUNNING]
  public static int run(
      String[] args, ToIntFunction<WindowRequest> window, Supplier<Display> display) {
    StandardOutput out = StandardOutput.ofProcess();
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    int exit = run(args, window, display, out.writer(), err);
    String problem = out.problem();
    if (problem != null) {
      err.println("kiln: " + problem);
      return Outcome.BAD_INPUT;
    }
    return exit;
  }

  /// Runs the program with other streams.
  static int run(
      String[] args,
      ToIntFunction<WindowRequest> window,
      Supplier<Display> display,
      PrintWriter out,
      PrintWriter err) {
    try {
      // A command does not know the word, and refuses it like any other.
      boolean command = Command.neededFor(args).size() == 1;
      boolean rehearse = !command && Arrays.asList(args).contains(REHEARSE);
      String[] words =
          rehearse
              ? Arrays.stream(args).filter(a -> !a.equals(REHEARSE)).toArray(String[]::new)
              : args;
      CommandLine line = new KilnCommand(window, display, rehearse).commandLine(words);
      return line.setOut(out).setErr(err).execute(words);
    } catch (OutOfMemoryError e) {
      long megabytes = Runtime.getRuntime().maxMemory() >> 20;
      err.println("kiln: this does not fit into " + megabytes + " MB of memory");
    } catch (StackOverflowError | LinkageError e) {
      err.println("kiln: " + Failures.oneLine(e));
    }
    return Outcome.BAD_INPUT;
  }

  /// The command line for these arguments; errors are one line and exit code 2.
  private CommandLine commandLine(String[] arguments) {
    List<Command> commands = Command.neededFor(arguments);
    int files = commands.size() == 1 ? commands.getFirst().question().operands().early() : 0;
    EarlyImports early = EarlyImports.of(files, arguments);
    CommandLine[] line = new CommandLine[1];
    line[0] = Picocli.of(WindowQuestion.QUESTION, () -> openWindow(line[0]));
    line[0].getCommandSpec().version("Kiln " + Version.NUMBER);
    for (Command command : commands) {
      CommandLine[] sub = new CommandLine[1];
      sub[0] = Picocli.of(command.question(), () -> answer(command, sub[0], early));
      line[0].addSubcommand(command.word(), sub[0]);
    }
    line[0].setExecutionExceptionHandler(
        (e, failed, _) -> {
          if (StandardOutput.isClosedPipe(e)) {
            return Outcome.DONE;
          }
          failed.getErr().println("kiln: " + Failures.oneLine(e));
          return Outcome.BAD_INPUT;
        });
    line[0].setParameterExceptionHandler(
        (e, _) -> {
          CommandLine failed = e.getCommandLine();
          failed.getErr().println("kiln: " + Failures.oneLine(e));
          failed.getErr().println("Try '" + failed.getCommandSpec().qualifiedName() + " --help'.");
          return Outcome.BAD_INPUT;
        });
    return line[0];
  }

  private int answer(Command command, CommandLine line, EarlyImports early) throws Exception {
    CommandLine.ParseResult parsed = line.getParseResult();
    try {
      Request request =
          Parse.of(command.question(), Picocli.operands(parsed), Picocli.said(parsed));
      Outcome outcome = command.answer(request, new FileInputs(early, display, line.getErr()));
      line.getOut().print(Writing.textOf(outcome));
      line.getOut().flush();
      return outcome.exit();
    } catch (WrongUse e) {
      throw new ParameterException(line, String.valueOf(e.getMessage()), e);
    }
  }

  private int openWindow(CommandLine line) {
    CommandLine.ParseResult parsed = line.getParseResult();
    try {
      Request request =
          Parse.of(WindowQuestion.QUESTION, Picocli.operands(parsed), Picocli.said(parsed));
      Theme theme = request.get(WindowQuestion.THEME).orElse(null);
      if (rehearse) {
        Rehearsal.run(request.current());
      }
      String word = theme == null ? "" : Kinds.word(theme);
      return window.applyAsInt(
          new WindowRequest(request.current(), request.get(InputOptions.PROFILE), word));
    } catch (WrongUse e) {
      throw new ParameterException(line, String.valueOf(e.getMessage()), e);
    }
  }
}
