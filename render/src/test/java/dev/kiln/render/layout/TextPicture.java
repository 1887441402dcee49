package dev.kiln.render.layout;

/// Draws boxes as text, a column a pixel: `|name |`, slabs as `:12`.
final class TextPicture {
  private TextPicture() {}

  static String of(FlameLayout layout, int columns) {
    Boxes boxes = new Boxes();
    layout.visible(Viewport.whole(layout, columns), 3, boxes);
    StringBuilder[] rows = new StringBuilder[layout.rows()];
    for (int row = 0; row < rows.length; row++) {
      rows[row] = new StringBuilder(" ".repeat(columns + 1));
    }
    for (int b = 0; b < boxes.size(); b++) {
      StringBuilder row = rows[boxes.row(b)];
      int left = (int) Math.round(boxes.left(b));
      int right = (int) Math.round(boxes.left(b) + boxes.width(b));
      String name = boxes.isSlab(b) ? "" + boxes.count(b) : layout.shape().name(boxes.node(b));
      row.setCharAt(left, boxes.isSlab(b) ? ':' : '|');
      row.setCharAt(right, '|');
      int room = Math.max(0, Math.min(name.length(), right - left - 1));
      row.replace(left + 1, left + 1 + room, name.substring(0, room));
    }
    StringBuilder out = new StringBuilder();
    for (StringBuilder row : rows) {
      out.append(row.toString().stripTrailing()).append('\n');
    }
    return out.toString();
  }
}
