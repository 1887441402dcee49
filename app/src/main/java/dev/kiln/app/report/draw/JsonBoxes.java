package dev.kiln.app.report.draw;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.kiln.model.tree.TreeShape;
import dev.kiln.render.layout.Boxes;
import dev.kiln.render.layout.FlameLayout;
import java.io.IOException;
import java.util.Map;

/// Walks over the boxes of a part, from the left to the right, and writes them within each other.
///
/// @param least the share of all from which a box is written
record JsonBoxes(FlameLayout layout, PicturePart part, double least) {
  /// Rows of boxes that are written. Deeper ones are left out, as pages and parsers that walk such
  /// a tree call themselves once a level and run out of stack.
  static final int MOST_ROWS = 4_000;

  /// Writes what a box has beside its name, its value and its children.
  interface More {
    void write(JsonGenerator json, int node) throws IOException;
  }

  /// Writes the zoomed box, or the root, with all that is on it.
  ///
  /// @param head what the outermost box says beside its own numbers
  void write(JsonGenerator json, Map<String, String> head, More more) throws IOException {
    TreeShape shape = layout.shape();
    int top = part.zoom();
    int topRow = shape.depth(top);
    int row = topRow;
    int node = top;
    open(json, node, more);
    for (Map.Entry<String, String> said : head.entrySet()) {
      json.writeStringField(said.getKey(), said.getValue());
    }
    while (true) {
      int next = row - topRow < MOST_ROWS - 1 ? firstOn(node, row) : Boxes.NONE;
      if (next != Boxes.NONE) {
        json.writeArrayFieldStart("children");
        row++;
      }
      while (next == Boxes.NONE) {
        json.writeEndObject();
        if (node == top) {
          return;
        }
        int parent = shape.parent(node);
        next = seen(layout.neighbour(node, row, 1), parent, row);
        if (next == Boxes.NONE) {
          json.writeEndArray();
          node = parent;
          row--;
        }
      }
      node = next;
      open(json, node, more);
    }
  }

  private void open(JsonGenerator json, int node, More more) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", layout.shape().name(node));
    json.writeNumberField("value", layout.rows() == 0 ? 0 : layout.weight(node));
    more.write(json, node);
  }

  private int firstOn(int node, int row) {
    if (row + 1 >= layout.rows()) {
      return Boxes.NONE;
    }
    return seen(layout.firstChild(node, row), node, row + 1);
  }

  /// The first box from a place on that is in sight and lies on a certain one.
  private int seen(int from, int parent, int row) {
    int node = from;
    while (node != Boxes.NONE && layout.shape().parent(node) == parent) {
      if (isSeen(node)) {
        return node;
      }
      node = layout.neighbour(node, row, 1);
    }
    return Boxes.NONE;
  }

  private boolean isSeen(int node) {
    double start = layout.start(node);
    long weight = layout.weight(node);
    return weight >= least * layout.totalWeight()
        && start < part.to()
        && start + weight > part.from();
  }
}
