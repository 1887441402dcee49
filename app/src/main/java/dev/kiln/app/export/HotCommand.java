package dev.kiln.app.export;

import dev.kiln.app.request.ShellWords;
import dev.kiln.app.request.options.PictureFormat;
import dev.kiln.model.hotpath.rank.RankOptions.By;
import dev.kiln.model.hotpath.rank.Ranking;
import dev.kiln.model.query.Query;
import dev.kiln.model.query.QueryText;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What of a `kiln rank` command the ranking itself does not know.
///
/// @param countFiles the names of files with call counts; empty where the profile has them
/// @param countsSeconds the time that counts are of, where that was given
/// @param seconds the length of the recording, where that was given
public record HotCommand(
    List<String> countFiles, @Nullable Double countsSeconds, @Nullable Double seconds) {
  public HotCommand {
    countFiles = List.copyOf(countFiles);
  }

  /// The command that draws the picture again: every option in which it differs from the usual.
  String text(
      String fileName, Query query, Ranking paths, PictureFormat format, String outputName) {
    ShellWords words = new ShellWords("kiln rank");
    words.add(fileName.startsWith("-") ? "./" + fileName : fileName);
    if (paths.options().by() == By.SELF) {
      words.option("--sort", "self");
    }
    paths.options().myCode().forEach(prefix -> words.option("--mine", prefix));
    countFiles.forEach(file -> words.option("--counts", file));
    number(words, "--counts-seconds", countsSeconds);
    number(words, "--seconds", seconds);
    String asked = QueryText.format(query);
    if (!asked.isEmpty()) {
      words.option("--query", asked);
    }
    DiffCommandText.addFormat(words, format);
    return words.option("-o", outputName).toString();
  }

  private static void number(ShellWords words, String option, @Nullable Double value) {
    if (value != null) {
      words.option(option, new BigDecimal(value.toString()).stripTrailingZeros().toPlainString());
    }
  }
}
