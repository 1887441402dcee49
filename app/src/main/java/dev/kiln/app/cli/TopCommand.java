package dev.kiln.app.cli;

import dev.kiln.app.export.FunctionTableReport;
import dev.kiln.app.export.TableFormat;
import dev.kiln.importers.ImportResult;
import dev.kiln.model.query.Direction;
import dev.kiln.model.query.Query;
import dev.kiln.model.tree.CallTree;
import dev.kiln.model.tree.FunctionTotals;
import dev.kiln.model.tree.ProfileView;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `kiln top`: the function table.
@Command(
    name = "top",
    mixinStandardHelpOptions = true,
    addMethodSubcommands = false,
    sortOptions = false,
    description = "Prints the functions that cost most, self and total.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  kiln top app.jfr --limit 20",
      "  kiln top heap.pb.gz --value inuse_space --sort total",
      "  kiln top app.jfr --thread 'http-.*' --format json"
    })
final class TopCommand implements Callable<Integer> {
  enum Sort {
    SELF,
    TOTAL
  }

  @Parameters(paramLabel = "FILE", description = "the profile")
  private Path file = Path.of("");

  @Option(names = "--sort", paramLabel = "KEY", description = "self or total (default: self)")
  private Sort sort = Sort.SELF;

  @Option(names = "--limit", paramLabel = "N", description = "the most rows (default: 0, all)")
  private int limit;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text, json, csv or md (default: text)")
  private TableFormat format = TableFormat.TEXT;

  @Mixin private QueryOptions query = new QueryOptions();

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the spec
  TopCommand() {}

  @Override
  public Integer call() throws Exception {
    if (limit < 0) {
      throw new ParameterException(spec.commandLine(), "--limit: expected 0 (all) or more");
    }
    PrintWriter out = spec.commandLine().getOut();
    Query wanted = query.toQuery().withDirection(Direction.CALLEES);
    ImportResult input = Inputs.open(file, spec, wanted);
    CallTree tree = new ProfileView(input.profile()).callTree(wanted);
    FunctionTableReport report =
        FunctionTableReport.of(
            FunctionTotals.of(tree),
            input.profile().valueTypes().get(tree.valueType()),
            tree.total(),
            sort == Sort.SELF,
            limit);
    out.print(report.write(format));
    out.flush();
    return 0;
  }
}
