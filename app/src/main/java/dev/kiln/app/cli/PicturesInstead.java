package dev.kiln.app.cli;

import dev.kiln.app.cli.KilnCommand.WindowRequest;
import dev.kiln.app.report.Unseen;
import dev.kiln.app.report.answer.Display;
import dev.kiln.app.report.answer.Outcome;
import dev.kiln.app.request.InputOptions;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What `kiln FILE...` does without a window: an SVG per file in the current folder, numbered where
/// files have one name.
public final class PicturesInstead {
  private PicturesInstead() {}

  /// Draws each file and says where its picture is.
  ///
  /// @return 0, or 2 where a file could not be read or none was given
  public static int draw(WindowRequest request) {
    List<Path> files = request.files();
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    if (files.isEmpty()) {
      err.println("kiln: no window can open here; try 'kiln --help'");
      return Outcome.BAD_INPUT;
    }
    int worst = 0;
    List<Path> pictures = pictures(files);
    for (int i = 0; i < files.size(); i++) {
      Path file = files.get(i);
      Path picture = pictures.get(i);
      List<String> render = new ArrayList<>(List.of("render", file.toString()));
      render.addAll(List.of("--theme", "both", "-o", picture.toString()));
      request.profiles().forEach(p -> render.addAll(List.of(InputOptions.PROFILE.name(), p)));
      String[] words = render.toArray(String[]::new);
      int exit = KilnCommand.run(words, _ -> Outcome.BAD_INPUT, () -> Display.none("", ""));
      if (exit == 0) {
        err.println(
            Unseen.told(
                "kiln: no window can open here, so the picture of " + file + " is at " + picture));
      }
      worst = Math.max(worst, exit);
    }
    return worst;
  }

  /// A picture in the current folder for each file, in their order. Where files have one name, the
  /// pictures are numbered; some file systems do not tell upper from lower case.
  static List<Path> pictures(List<Path> files) {
    List<Path> pictures = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (Path file : files) {
      String picture = file.getFileName() + ".svg";
      for (int n = 2; !taken.add(picture.toLowerCase(Locale.ROOT)); n++) {
        picture = file.getFileName() + "-" + n + ".svg";
      }
      pictures.add(Path.of(picture).toAbsolutePath());
    }
    return pictures;
  }
}
