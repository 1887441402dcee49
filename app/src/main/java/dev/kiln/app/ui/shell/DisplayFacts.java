package dev.kiln.app.ui.shell;

import dev.kiln.app.report.answer.Display;
import dev.kiln.render.fx.Fonts;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.stage.Screen;

/// What the running toolkit reports about how it draws.
///
/// That a card draws is known from [ConditionalFeature#SCENE3D], which only such pipelines have.
/// Their names are JavaFX's own business; it tells them, and the driver's, if it was started with
/// `prism.verbose`.
public final class DisplayFacts {
  private static final Pattern PIPELINE =
      Pattern.compile("Initialized prism pipeline: .*\\.(\\w+)");
  private static final Pattern RENDERER = Pattern.compile("(?m)^\\s*(?:Renderer|Device): *(.+)$");

  /// Drivers that are none: the processor does a card's work.
  private static final Pattern EMULATED =
      Pattern.compile(
          "llvmpipe|softpipe|swrast|swiftshader|basic render", Pattern.CASE_INSENSITIVE);

  private DisplayFacts() {}

  /// Reads the facts; on the JavaFX thread.
  ///
  /// @param said what JavaFX said at its start, with `prism.verbose`; empty if it was not asked
  public static Display read(Path config, String said) {
    boolean card = Platform.isSupported(ConditionalFeature.SCENE3D);
    String pipeline = pipeline(said, card);
    Matcher renderer = RENDERER.matcher(said);
    String name = renderer.find() ? renderer.group(1).strip() : "";
    boolean software = !card || EMULATED.matcher(name).find();
    List<String> screens = Screen.getScreens().stream().map(DisplayFacts::describe).toList();
    return new Display(
        "",
        System.getProperty("javafx.runtime.version", ""),
        pipeline,
        software,
        name,
        screens,
        List.of(Fonts.uiFamily(), Fonts.monoFamily()),
        config.toString());
  }

  static String pipeline(String said, boolean card) {
    Matcher named = PIPELINE.matcher(said);
    if (named.find()) {
      String type = named.group(1).toLowerCase(Locale.ROOT).replace("pipeline", "");
      return type;
    }
    return card ? "gpu" : "sw";
  }

  private static String describe(Screen screen) {
    return String.format(
        Locale.ROOT,
        "%.0f x %.0f at %.0f %%",
        screen.getBounds().getWidth(),
        screen.getBounds().getHeight(),
        screen.getOutputScaleX() * 100);
  }
}
