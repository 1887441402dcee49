package dev.kiln.app.ui.document;

import dev.kiln.app.session.Document;
import dev.kiln.app.session.View;
import dev.kiln.app.ui.common.DocumentView;
import dev.kiln.app.ui.common.ViewContext;
import java.util.function.Function;
import org.kordamp.ikonli.feather.Feather;

/// One entry of the rail.
///
/// @param view which view
/// @param name its label
/// @param icon its icon
/// @param group views of one group stand together
/// @param overFlame whether the flame graph stays below it
/// @param missing why a document cannot fill the view; empty where it can
/// @param maker makes the view, once per document, when it is first shown
record ViewKind(
    View view,
    String name,
    Feather icon,
    int group,
    boolean overFlame,
    Function<Document, String> missing,
    Function<ViewContext, DocumentView> maker) {
  /// The key that opens it: 1 to 9, then 0, then letters.
  String key() {
    return switch (view) {
      case DIFF -> "V";
      case HOT_PATHS -> "G";
      case EXPLAIN -> "L";
      default -> String.valueOf((view.ordinal() + 1) % 10);
    };
  }

  /// The same view, for documents that can fill it only.
  ///
  /// @param reason why a document cannot; empty where it can
  ViewKind where(Function<Document, String> reason) {
    return new ViewKind(view, name, icon, group, overFlame, reason, maker);
  }
}
