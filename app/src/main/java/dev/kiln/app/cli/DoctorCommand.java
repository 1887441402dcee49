package dev.kiln.app.cli;

import dev.kiln.app.report.ReportFormat;
import dev.kiln.app.report.doctor.Display;
import dev.kiln.app.report.doctor.DoctorReport;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `kiln doctor`: what Kiln runs on, and what is wrong with it.
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    addMethodSubcommands = false,
    sortOptions = false,
    description = "Tells what Kiln runs on: Java, graphics, memory, formats, settings.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  kiln doctor",
      "  kiln doctor --json",
      "",
      "Exit codes: 0 a window can open, 1 it cannot."
    })
final class DoctorCommand implements Callable<Integer> {
  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text, json, csv or md (default: text)")
  private ReportFormat format = ReportFormat.TEXT;

  @Option(names = "--json", description = "as JSON")
  private boolean json;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the spec
  DoctorCommand() {}

  @Override
  public Integer call() throws Exception {
    Display display = ((KilnCommand) spec.root().userObject()).display();
    DoctorReport report = new DoctorReport(display);
    PrintWriter out = spec.commandLine().getOut();
    report.report().write(json ? ReportFormat.JSON : format, out);
    out.flush();
    return report.problems().isEmpty() ? 0 : KilnCommand.FAILED;
  }
}
