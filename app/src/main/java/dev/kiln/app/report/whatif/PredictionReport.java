package dev.kiln.app.report.whatif;

import dev.kiln.app.report.Absent;
import dev.kiln.app.report.Cell;
import dev.kiln.app.report.Form;
import dev.kiln.app.report.Part;
import dev.kiln.app.report.Part.Field;
import dev.kiln.app.report.Part.Rows;
import dev.kiln.app.report.Report;
import dev.kiln.app.report.Type;
import dev.kiln.model.hotpath.rank.RankOptions.By;
import dev.kiln.model.hotpath.whatif.Prediction;
import dev.kiln.model.hotpath.whatif.Prediction.Claim;
import java.util.List;

/// The JSON form of a saved prediction.
public final class PredictionReport {
  private PredictionReport() {}

  public static Report<Prediction> of(Prediction prediction) {
    return new Report<>(form(), prediction);
  }

  public static Form<Prediction> form() {
    return new Form<>(
        "prediction",
        1,
        "What fixes are said to buy. Totals are native, shares 0 to 1.",
        _ -> List.of(),
        List.of(
            Field.text("query", "What the samples are of; may be empty.", Prediction::query),
            Field.text("valueType", "What is counted.", p -> p.valueType().name()),
            Field.text("unit", "Of all values.", p -> p.valueType().unit()),
            Field.of(
                "baseTotal", Type.WHOLE, "Of the samples.", p -> new Cell.Whole(p.baseTotal())),
            Field.real("baseSamples", "How many.", Prediction::baseSamples),
            Field.real("seconds", "Of the recording; left out where unknown.", Prediction::seconds)
                .absent(Absent.LEFT_OUT),
            Field.real("saving", "A share of the whole.", Prediction::saving),
            Field.real("low", "95 %, of sampling.", p -> p.interval().low()),
            Field.real("high", "95 %, of sampling.", p -> p.interval().high()),
            Rows.of("claims", "The fixes.", Prediction::claims, claims())),
        "claims",
        _ -> List.of());
  }

  private static List<Part<Claim>> claims() {
    return List.of(
        Field.text("function", "", Claim::function),
        Field.text("file", "May be empty.", Claim::file),
        Field.text("module", "May be empty.", Claim::module),
        Field.<Claim>text("on", "What gets faster.", c -> c.on() == By.SELF ? "self" : "total")
            .oneOf("self", "total"),
        Field.real("speedup", "Left out where the function is gone.", Claim::speedup)
            .absent(Absent.LEFT_OUT),
        Field.text("note", "Where the number is from; may be empty.", Claim::note),
        Field.real("credited", "Its part of what all save together.", Claim::credited));
  }
}
