package dev.kiln.app.ui.common;

import dev.kiln.app.session.Subject;
import dev.kiln.app.session.Subject.OneProfile;
import dev.kiln.app.session.Subject.TwoSides;
import dev.kiln.app.session.View;
import java.util.function.Function;
import javafx.scene.input.KeyCode;
import org.kordamp.ikonli.feather.Feather;

/// What the rest of the window knows about a view: its entry in the rail, and how to create it.
///
/// Each package of a view has one as a constant, in a class beside the pane: a pane needs a running
/// toolkit, and the table of keys is written without one.
///
/// @param view which view
/// @param key opens it wherever nothing is typed; unlike that of any other view
/// @param name its label
/// @param icon its icon
/// @param group views of one group stand together
/// @param overFlame whether the flame graph stays below it
/// @param missing why a subject cannot fill the view; empty if it can
/// @param maker makes the view, once per document, when it is first shown
public record ViewKind(
    View view,
    KeyCode key,
    String name,
    Feather icon,
    int group,
    boolean overFlame,
    Function<Subject, String> missing,
    Function<ViewContext, DocumentView> maker) {

  /// A view that has the middle of the document to itself, for every subject.
  public static ViewKind alone(
      View view,
      KeyCode key,
      String name,
      Feather icon,
      int group,
      Function<ViewContext, DocumentView> maker) {
    return new ViewKind(view, key, name, icon, group, false, _ -> "", maker);
  }

  /// A view with the flame graph below it, for every subject.
  public static ViewKind overFlame(
      View view,
      KeyCode key,
      String name,
      Feather icon,
      int group,
      Function<ViewContext, DocumentView> maker) {
    return new ViewKind(view, key, name, icon, group, true, _ -> "", maker);
  }

  /// The same view, for subjects that can fill it only.
  ///
  /// @param reason why a subject cannot; empty if it can
  public ViewKind where(Function<Subject, String> reason) {
    return new ViewKind(view, key, name, icon, group, overFlame, reason, maker);
  }

  /// The same view, made in another way for a comparison.
  public ViewKind ofTwoSides(Function<ViewContext, DocumentView> other) {
    Function<ViewContext, DocumentView> either =
        context ->
            switch (context.document().subject()) {
              case OneProfile _ -> maker.apply(context);
              case TwoSides _ -> other.apply(context);
            };
    return new ViewKind(view, key, name, icon, group, overFlame, missing, either);
  }

  /// Whether a pressed key is the view's; a digit may be of the number pad.
  public boolean opensBy(KeyCode pressed) {
    boolean digits = pressed.isDigitKey() && key.isDigitKey();
    return pressed == key || digits && pressed.getName().endsWith(key.getName());
  }

  /// Why a subject cannot fill a view of sample times; empty if it can.
  public static String lackOfTimes(Subject subject) {
    return subject.profile().samples().hasTime() ? "" : "no sample times in this format";
  }
}
