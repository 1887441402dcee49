package dev.kiln.app.cli;

import dev.kiln.app.export.PredictionFile;
import dev.kiln.app.export.SandwichPicture;
import dev.kiln.app.export.TableFormat;
import dev.kiln.app.export.WhatIfReport;
import dev.kiln.importers.ImportResult;
import dev.kiln.model.hotpath.rank.Amdahl;
import dev.kiln.model.hotpath.rank.RankOptions;
import dev.kiln.model.hotpath.rank.RankOptions.By;
import dev.kiln.model.hotpath.rank.Ranking;
import dev.kiln.model.hotpath.whatif.Fix;
import dev.kiln.model.hotpath.whatif.Fleet;
import dev.kiln.model.hotpath.whatif.Prediction;
import dev.kiln.model.hotpath.whatif.WhatIf;
import dev.kiln.model.query.Query;
import dev.kiln.model.query.QueryText;
import dev.kiln.model.tree.CallTree;
import dev.kiln.model.tree.ProfileView;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `kiln whatif`: what fixes can buy at most.
@Command(
    name = "whatif",
    mixinStandardHelpOptions = true,
    addMethodSubcommands = false,
    sortOptions = false,
    description = {
      "Tells what making functions faster can buy at most, several together without counting a",
      "stack twice; keeps that as a prediction, which kiln diff holds against the outcome."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  kiln whatif app.jfr --fix com.acme.Json.parse=gone --save prediction.json",
      "  kiln whatif app.jfr --fix com.acme.Cart.price=2x --fix com.acme.Tax.load=1.5x \\",
      "      --fleet 24 --utilization 60%",
      "  kiln diff app.jfr fixed.jfr --prediction prediction.json"
    })
final class WhatIfCommand implements Callable<Integer> {
  private static final Pattern FIX = Pattern.compile("(.+)=(gone|[0-9.]+x?)(?:@(self|total))?");

  @Parameters(paramLabel = "FILE", description = "the profile")
  private Path file = Path.of("");

  @Option(
      names = "--fix",
      required = true,
      paramLabel = "FUNCTION=K",
      description = "this function K times faster, 2x, or gone; @self for its own code alone")
  private List<String> fixes = List.of();

  @Option(names = "--note", paramLabel = "TEXT", description = "where the numbers are from")
  private String note = "";

  @Option(names = "--fleet", paramLabel = "N", description = "instances that run this code")
  private int instances;

  @Option(
      names = "--utilization",
      paramLabel = "PERCENT",
      description = "how busy their CPU is (default: 50%%)")
  private String utilization = "50%";

  @Option(
      names = "--save",
      paramLabel = "OUT",
      description = "keep the prediction as a JSON file, for kiln diff --prediction")
  private @Nullable Path save;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text, json or md (default: text)")
  private TableFormat format = TableFormat.TEXT;

  @Mixin private QueryOptions query = new QueryOptions();

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the spec
  WhatIfCommand() {}

  @Override
  public Integer call() throws Exception {
    Usage.check(spec, format != TableFormat.CSV, "--format: expected text, json or md");
    Fleet fleet = instances == 0 ? null : Usage.valid(spec, this::fleet);
    Query wanted = query.toQuery();
    ImportResult input = Inputs.open(file, spec, wanted);
    ProfileView view = new ProfileView(input.profile());
    RankOptions options = RankOptions.of(input.profile());
    Ranking paths = Ranking.of(view, wanted, options);
    List<Fix> wishes = new ArrayList<>();
    for (String text : fixes) {
      wishes.add(fix(paths.tree(), text));
    }
    WhatIf whatIf = WhatIf.of(paths, wishes);
    if (save != null) {
      PredictionFile.write(
          Prediction.of(whatIf, QueryText.format(wanted), options.seconds()), save);
    }
    WhatIfReport report =
        new WhatIfReport(
            whatIf,
            input.profile().valueTypes().get(paths.tree().valueType()),
            fleet,
            paths.notes());
    PrintWriter out = spec.commandLine().getOut();
    out.print(report.write(format));
    out.flush();
    return 0;
  }

  private Fix fix(CallTree tree, String text) {
    Matcher matcher = FIX.matcher(text);
    Usage.check(
        spec,
        matcher.matches(),
        "--fix " + text + ": expected FUNCTION=2x or FUNCTION=gone, @self behind it for its own");
    int key = SandwichPicture.find(tree, matcher.group(1), "--fix");
    String word = matcher.group(2);
    By on = "self".equals(matcher.group(3)) ? By.SELF : By.TOTAL;
    return Usage.valid(
        spec,
        () -> {
          double k =
              word.equals("gone") ? Amdahl.REMOVED : Double.parseDouble(word.replace("x", ""));
          return new Fix(key, on, k, note);
        });
  }

  private Fleet fleet() {
    try {
      double percent = Double.parseDouble(utilization.replace("%", "").strip());
      return Fleet.of(instances, percent / 100);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "--utilization " + utilization + ": expected per cent, such as 60%", e);
    }
  }
}
