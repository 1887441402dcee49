package dev.kiln.app.report.render;

import dev.kiln.app.report.answer.Caveats;
import dev.kiln.app.report.answer.FileOutput;
import dev.kiln.app.report.answer.Inputs;
import dev.kiln.app.report.answer.Outcome;
import dev.kiln.app.report.answer.Outputs;
import dev.kiln.app.report.draw.Drawing;
import dev.kiln.app.report.draw.FlameDrawing;
import dev.kiln.app.report.draw.ProfileSandwich;
import dev.kiln.app.request.Request;
import dev.kiln.app.request.options.PictureOptions;
import dev.kiln.app.request.question.RenderQuestion;
import dev.kiln.model.tree.ProfileView;

/// Answers `render`: the flame graph as a picture.
public final class RenderAnswer {
  private RenderAnswer() {}

  public static Outcome of(Request request, Inputs inputs) throws Exception {
    FileOutput output = Outputs.of(request, request.get(RenderQuestion.OUTPUT));
    ProfileView view = new ProfileView(inputs.open(request));
    Drawing drawing =
        request.has(PictureOptions.SANDWICH)
            ? ProfileSandwich.of(request, view)
            : flame(request, view, inputs);
    return new Outcome.Drawn(drawing, PictureOptions.format(request), output);
  }

  private static FlameDrawing flame(Request request, ProfileView view, Inputs inputs) {
    FlameDrawing drawing = FlameDrawing.of(request, view);
    Caveats.of(view, request.query(), drawing.layout().tree()).tell(inputs);
    return drawing;
  }
}
