package dev.kiln.app.cli;

import dev.kiln.app.export.InfoReport;
import dev.kiln.importers.ImportControl;
import dev.kiln.importers.ImportResult;
import dev.kiln.importers.ProfileReader;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `kiln info`: what is in a profile, and what is wrong with it.
@Command(
    name = "info",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Tells what is in a profile, and what is wrong with it.",
    footerHeading = "%nExamples:%n",
    footer = {"  kiln info app.jfr", "  kiln info cpu.pb.gz --json"})
final class InfoCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "the profile")
  private Path file = Path.of("");

  @Option(names = "--json", description = "as JSON")
  private boolean json;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the spec
  InfoCommand() {}

  @Override
  public Integer call() throws Exception {
    ImportResult input = ProfileReader.read(file, ImportControl.none());
    InfoReport report = new InfoReport(String.valueOf(file.getFileName()), input);
    PrintWriter out = spec.commandLine().getOut();
    out.print(json ? report.json() : report.text());
    out.flush();
    return 0;
  }
}
