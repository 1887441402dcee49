package dev.kiln.app.cli;

import dev.kiln.app.export.FileOutput;
import dev.kiln.app.export.HeadlessToolkit;
import dev.kiln.app.export.HotCommand;
import dev.kiln.app.export.HotPicture;
import dev.kiln.app.export.PictureFormat;
import dev.kiln.app.export.PictureFormat.Kind;
import dev.kiln.model.hotpath.rank.Ranking;
import dev.kiln.model.query.Query;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/// The picture of a ranking, where the user asks for one.
final class RankPicture {
  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      description =
          "draw calls a second and the cost of a call instead: a name ending in .svg or .png")
  private @Nullable Path output;

  @Mixin private OverwriteOption overwrite = new OverwriteOption();

  @Mixin private FormatOptions options = new FormatOptions();

  boolean isWanted() {
    return output != null;
  }

  /// What kind of file is wanted; null where no picture is.
  ///
  /// @throws IllegalArgumentException where the options do not fit the kind of file
  @Nullable PictureFormat format() {
    if (output == null) {
      return null;
    }
    Kind kind = Kind.of(output);
    HotPicture.check(kind);
    return options.format(kind, false);
  }

  /// The file that the picture goes into, looked at before anything is read; null where no picture
  /// is wanted.
  ///
  /// @param inputs the files that the command reads
  /// @throws IOException where it may not be written
  @Nullable FileOutput target(List<Path> inputs, CommandSpec command) throws IOException {
    return output == null ? null : overwrite.output(output, inputs, command);
  }

  /// Draws the picture.
  ///
  /// @param file the profile
  static void draw(
      Ranking paths,
      Query query,
      Path file,
      HotCommand command,
      PictureFormat format,
      FileOutput target)
      throws IOException {
    String name = String.valueOf(file.getFileName());
    HotPicture picture = HotPicture.of(name, query, paths, command);
    if (format.kind() == Kind.PNG) {
      HeadlessToolkit.start();
    }
    picture.write(format, target);
  }
}
