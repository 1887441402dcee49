package dev.kiln.app.cli;

import dev.kiln.app.export.InfoReport;
import dev.kiln.importers.ImportResult;
import dev.kiln.importers.ProfileReader;
import dev.kiln.importers.format.Findings;
import dev.kiln.importers.format.FindingsReader;
import dev.kiln.importers.format.ImportControl;
import dev.kiln.importers.format.ImportException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
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
    addMethodSubcommands = false,
    sortOptions = false,
    description = "Tells what is in a profile, and what is wrong with it.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  kiln info app.jfr",
      "  kiln info cpu.pb.gz --json",
      "  kiln info app.jfr --findings"
    })
final class InfoCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "the profile")
  private Path file = Path.of("");

  @Option(names = "--json", description = "as JSON")
  private boolean json;

  @Option(
      names = "--findings",
      description = "also what JDK Mission Control's rules find in a JFR recording")
  private boolean findings;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the spec
  InfoCommand() {}

  // No signature here names the findings: looking for commands must not load them.
  @Override
  public Integer call() throws Exception {
    ImportResult input = ProfileReader.read(file, ImportControl.none());
    Optional<FindingsReader> reader = findings ? ProfileReader.findings(file) : Optional.empty();
    Findings found = null;
    String refusal = "";
    if (findings && reader.isEmpty()) {
      spec.commandLine().getErr().println("findings: " + ProfileReader.whyNoFindings());
    } else if (reader.isPresent()) {
      try {
        found = reader.get().read(file, ImportControl.none());
      } catch (ImportException e) {
        refusal = "kiln: " + e.getMessage();
      }
    }
    InfoReport report = new InfoReport(String.valueOf(file.getFileName()), input, found);
    PrintWriter out = spec.commandLine().getOut();
    out.print(json ? report.json() : report.text());
    out.flush();
    if (!refusal.isEmpty()) {
      spec.commandLine().getErr().println(refusal);
      return KilnCommand.BAD_INPUT;
    }
    return 0;
  }
}
