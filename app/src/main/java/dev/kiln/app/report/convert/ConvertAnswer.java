package dev.kiln.app.report.convert;

import dev.kiln.app.report.answer.FileOutput;
import dev.kiln.app.report.answer.Inputs;
import dev.kiln.app.report.answer.Outcome;
import dev.kiln.app.report.answer.Outputs;
import dev.kiln.app.report.answer.SampleFormat;
import dev.kiln.app.request.QueryOptions;
import dev.kiln.app.request.Request;
import dev.kiln.app.request.WrongUse;
import dev.kiln.app.request.question.ConvertQuestion;
import dev.kiln.importers.BuiltinImporters;
import dev.kiln.model.Profile;
import dev.kiln.model.SampleTable;
import dev.kiln.model.query.Direction;
import dev.kiln.model.query.Query;
import dev.kiln.model.query.QueryException;
import dev.kiln.model.query.Selection;
import dev.kiln.model.query.Term;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// Answers `convert`: a profile, or the part that a query selects, in another format.
public final class ConvertAnswer {
  /// Endings of other files that Kiln writes.
  private static final List<String> OTHERS =
      List.of(".svg", ".png", ".html", ".json", ".csv", ".md");

  private ConvertAnswer() {}

  public static Outcome of(Request request, Inputs inputs) throws Exception {
    Path name = request.get(ConvertQuestion.OUTPUT);
    SampleFormat target = target(request.get(ConvertQuestion.TO), name);
    Query query = request.query();
    // A reader of the file takes the first frame of a stack for the outermost.
    if (query.direction() != Direction.CALLEES) {
      throw new QueryException(
          "convert writes stacks from caller to callee, so the query cannot be inverted");
    }
    FileOutput output = Outputs.of(request, name);
    Profile profile = inputs.open(request);
    if (target.write(profile, query, output) == 0) {
      inputs.tell("no samples match, so " + name + " has none");
    }
    tellOthers(profile, query, inputs);
    return new Outcome.Written(List.of(name));
  }

  /// A file has one kind of sample; which one nobody said if the query names no value type.
  private static void tellOthers(Profile profile, Query query, Inputs inputs)
      throws QueryException {
    int written = Selection.valueType(profile, query.valueType());
    SampleTable samples = profile.samples();
    List<String> others =
        IntStream.range(0, profile.valueTypes().size())
            .filter(type -> samples.eventOf(type) != samples.eventOf(written))
            .mapToObj(type -> profile.valueTypes().get(type).toString())
            .toList();
    if (query.valueType().isEmpty() && !others.isEmpty()) {
      inputs.tell(
          "only the samples of "
              + profile.valueTypes().get(written)
              + " were written; "
              + QueryOptions.name(Term.VALUE)
              + " writes those of another value type: "
              + String.join(", ", others));
    }
  }

  private static SampleFormat target(String word, Path output) {
    SampleFormat byName = SampleFormat.ofName(String.valueOf(output.getFileName()));
    SampleFormat byWord = SampleFormat.ofWord(word);
    if (byWord == null && !word.isEmpty()) {
      throw new WrongUse(
          ConvertQuestion.TO.name() + " " + word + ": expected " + SampleFormat.words());
    }
    SampleFormat wanted = byWord == null ? byName : byWord;
    if (wanted == null) {
      throw new WrongUse(
          "-o "
              + output
              + ": its ending does not say the format; give "
              + ConvertQuestion.TO.name()
              + " "
              + SampleFormat.words());
    }
    boolean fits = byName == null ? !isOfAnother(output) : byName.name().equals(wanted.name());
    if (!fits) {
      throw new WrongUse(
          "-o "
              + output
              + ": its ending is not one of "
              + ConvertQuestion.TO.name()
              + " "
              + wanted.name());
    }
    return wanted;
  }

  private static boolean isOfAnother(Path output) {
    String name = String.valueOf(output.getFileName()).toLowerCase(Locale.ROOT);
    return OTHERS.stream().anyMatch(name::endsWith) || isOfAFormat(name);
  }

  private static boolean isOfAFormat(String name) {
    return BuiltinImporters.descriptors().stream()
        .anyMatch(format -> format.endings().stream().anyMatch(name::endsWith));
  }
}
