package dev.kiln.app.report.convert;

import dev.kiln.app.export.SampleFormat;
import dev.kiln.app.report.Inputs;
import dev.kiln.app.report.Outcome;
import dev.kiln.app.request.Request;
import dev.kiln.app.request.WrongUse;
import dev.kiln.app.request.options.ConvertQuestion;
import dev.kiln.model.Profile;
import dev.kiln.model.query.Direction;
import dev.kiln.model.query.Query;
import dev.kiln.model.query.QueryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Answers `convert`: a profile, or what a query shows of it, in another format.
public final class ConvertAnswer {
  private ConvertAnswer() {}

  public static Outcome of(Request request, Inputs inputs) throws Exception {
    Path output = request.get(ConvertQuestion.OUTPUT);
    SampleFormat target = target(request.get(ConvertQuestion.TO), output);
    Query query = request.query();
    // A reader of the file takes the first frame of a stack for the outermost.
    if (query.direction() != Direction.CALLEES) {
      throw new QueryException("convert writes stacks from caller to callee: no invert");
    }
    Profile profile = inputs.open(request.file()).profile();
    if (target.write(profile, query, output) == 0) {
      inputs.tell("kiln: no samples match, so " + output + " has none");
    }
    return new Outcome.Written(List.of(output));
  }

  private static SampleFormat target(String word, Path output) {
    if (word.isEmpty()) {
      SampleFormat target = SampleFormat.ofName(String.valueOf(output.getFileName()));
      if (target == null) {
        throw new WrongUse(
            "-o " + output + ": its ending does not say the format; give --to collapsed or pprof");
      }
      return target;
    }
    for (SampleFormat format : SampleFormat.values()) {
      if (format.name().toLowerCase(Locale.ROOT).equals(word.toLowerCase(Locale.ROOT))) {
        return format;
      }
    }
    throw new WrongUse("--to " + word + ": expected collapsed or pprof");
  }
}
