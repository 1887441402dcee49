package dev.kiln.app.report.draw;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import dev.kiln.app.request.options.PictureFormat;
import dev.kiln.app.request.options.PictureOptions;
import dev.kiln.app.request.question.DiffQuestion;
import dev.kiln.model.diff.DiffTree;
import dev.kiln.model.run.Side;
import dev.kiln.model.value.ValueType;
import dev.kiln.render.html.HtmlPainter;
import dev.kiln.render.layout.FlameLayout;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/// Writes the boxes of flame graphs and differences as a tree of `name`, `value` and `children`, as
/// the library d3-flame-graph reads it; boxes of a difference have its `delta` as well.
///
/// The root says beside them what is counted and which command writes the file again.
public final class JsonBoxesWriter implements DrawingWriter {
  @Override
  public void write(
      Drawing drawing,
      PictureFormat format,
      String outputName,
      OutputStream out,
      Consumer<String> progress)
      throws IOException {
    progress.accept("writing");
    double least = format.allBoxes() ? 0 : HtmlPainter.LEAST_SHARE;
    Map<String, String> head = new LinkedHashMap<>();
    head.put("command", PictureOptions.caption(drawing.request(), format, outputName));
    // A writer, as the generator of bytes fails on half of a surrogate pair.
    Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    switch (drawing) {
      case FlameDrawing flame -> {
        counted(head, flame.layout().whole());
        put(head, "query", flame.queryText());
        write(text, new JsonBoxes(flame.layout().whole(), flame.part(), least), head, (_, _) -> {});
      }
      case DiffDrawing diff -> {
        FlameLayout layout = diff.searched();
        counted(head, layout);
        put(head, "query", diff.queryText());
        head.put("comparison", diff.basis(""));
        JsonBoxes boxes = new JsonBoxes(layout, PicturePart.whole(layout), least);
        write(text, boxes, head, sides(diff));
      }
      case SandwichDrawing _, RankDrawing _ ->
          throw new IOException("this picture is SVG or PNG, not JSON");
    }
    text.write('\n');
    text.flush();
  }

  private static void counted(Map<String, String> head, FlameLayout layout) {
    ValueType type = layout.tree().profile().valueTypes().get(layout.tree().valueType());
    head.put("valueType", type.name());
    head.put("unit", type.unit());
  }

  private static void put(Map<String, String> head, String key, String text) {
    if (!text.isEmpty()) {
      head.put(key, text);
    }
  }

  /// What each side has, in native units, and the change on the basis that decides the colour.
  private static JsonBoxes.More sides(DiffDrawing drawing) {
    DiffTree tree = drawing.result().shown();
    boolean bySelf = drawing.request().get(DiffQuestion.COLOR) == DiffQuestion.Color.SELF;
    return (json, node) -> {
      json.writeNumberField("base", tree.tree(Side.BASE).total(node));
      json.writeNumberField("current", tree.tree(Side.CURRENT).total(node));
      double delta = bySelf ? tree.selfDelta(node) : tree.delta(node);
      if (Double.isFinite(delta)) {
        json.writeNumberField("delta", delta);
      } else {
        json.writeNullField("delta");
      }
    };
  }

  private static void write(
      Writer text, JsonBoxes boxes, Map<String, String> head, JsonBoxes.More more)
      throws IOException {
    int levels = 2 * JsonBoxes.MOST_ROWS + 1;
    JsonFactory factory =
        JsonFactory.builder()
            .streamWriteConstraints(
                StreamWriteConstraints.builder().maxNestingDepth(levels).build())
            .build();
    try (JsonGenerator json = factory.createGenerator(text)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      boxes.write(json, head, more);
    }
  }
}
