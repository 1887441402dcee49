package dev.kiln.app.report.draw;

import dev.kiln.app.export.FileOutput;
import dev.kiln.app.export.HeadlessToolkit;
import dev.kiln.app.export.Picture;
import dev.kiln.app.export.PictureFile;
import dev.kiln.app.export.PicturePart;
import dev.kiln.app.export.SandwichFile;
import dev.kiln.app.export.SandwichPicture;
import dev.kiln.app.report.Inputs;
import dev.kiln.app.report.Outcome;
import dev.kiln.app.report.Outputs;
import dev.kiln.app.request.Request;
import dev.kiln.app.request.options.PictureFormat;
import dev.kiln.app.request.options.PictureFormat.Kind;
import dev.kiln.app.request.options.PictureOptions;
import dev.kiln.app.request.options.PictureStyle;
import dev.kiln.app.request.options.RenderQuestion;
import dev.kiln.app.request.options.ValueRange;
import dev.kiln.model.query.Query;
import dev.kiln.model.tree.CallTree;
import dev.kiln.model.tree.FrameSearch;
import dev.kiln.model.tree.ProfileView;
import dev.kiln.render.layout.FlameLayout;
import java.util.List;

/// Answers `render`: the flame graph as a picture.
public final class RenderAnswer {
  private RenderAnswer() {}

  public static Outcome of(Request request, Inputs inputs) throws Exception {
    PictureStyle style = PictureStyle.of(request);
    PictureFormat format = PictureOptions.format(request);
    FileOutput output = Outputs.of(request, request.get(RenderQuestion.OUTPUT));
    ProfileView view = new ProfileView(inputs.open(request.file()).profile());
    inputs.tellReadings(view.profile(), request.query());
    if (format.kind() == Kind.PNG) {
      HeadlessToolkit.start();
    }
    if (request.has(RenderQuestion.SANDWICH)) {
      SandwichFile.write(sandwich(request, view, style), format, output, _ -> {});
    } else {
      PictureFile.write(picture(request, view, style), format, output, _ -> {});
    }
    return new Outcome.Written(List.of(output.path()));
  }

  private static SandwichPicture sandwich(Request request, ProfileView view, PictureStyle style) {
    Query query = request.query();
    CallTree tree = view.callTree(query);
    int key = SandwichPicture.find(tree, request.get(RenderQuestion.SANDWICH));
    String search = request.get(RenderQuestion.SEARCH);
    return SandwichPicture.of(name(request), query, tree, view.rows(query), key, style, search);
  }

  private static Picture picture(Request request, ProfileView view, PictureStyle style) {
    Query query = request.query();
    CallTree tree = view.callTree(query);
    FlameLayout layout = FlameLayout.of(tree, style.order());
    String zoom = request.get(RenderQuestion.ZOOM);
    PicturePart part = PicturePart.of(layout, Picture.zoomedNode(tree, zoom));
    ValueRange range = request.get(RenderQuestion.RANGE).orElse(null);
    String search = request.get(RenderQuestion.SEARCH);
    return new Picture(
        name(request),
        query,
        view.rows(query),
        layout,
        style,
        range == null ? part : new PicturePart(part.zoom(), range.from(), range.to()),
        search.isEmpty() ? null : FrameSearch.of(tree, search));
  }

  private static String name(Request request) {
    return String.valueOf(request.file().getFileName());
  }
}
