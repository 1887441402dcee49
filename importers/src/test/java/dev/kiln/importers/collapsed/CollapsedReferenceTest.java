package dev.kiln.importers.collapsed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.importers.Corpus;
import dev.kiln.importers.ProfileReader;
import dev.kiln.importers.format.ImportControl;
import dev.kiln.importers.format.ImportException;
import dev.kiln.model.Profile;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Exact sums and exact values of every stack, against the plainest possible parser.
@Tag(Corpus.TAG)
class CollapsedReferenceTest {
  private static final Pattern LINE = Pattern.compile("(.*\\S)\\s+(\\d+)\\s*");

  @TempDir Path folder = Path.of("");

  @Test
  void everyFile() throws Exception {
    int tried = 0;
    for (Corpus.Entry entry : Corpus.everything(folder)) {
      if (entry.format().equals("collapsed")) {
        compare(entry.file());
        tried++;
      }
    }
    assertTrue(tried > 0);
  }

  @Test
  void randomFilesWithSharedPrefixes() throws Exception {
    Random random = new Random(7);
    String[] names = {"a", "ab", "a b", "b", "main", "ma", "c c 1", "x_[j]", "x", "é"};
    for (int file = 0; file < 200; file++) {
      StringBuilder text = new StringBuilder("r;s 1\n");
      for (int line = 0; line < 50; line++) {
        text.append("main");
        for (int depth = random.nextInt(6); depth > 0; depth--) {
          text.append(';').append(names[random.nextInt(names.length)]);
        }
        text.append(' ').append(random.nextInt(1_000_000_000)).append('\n');
      }
      compare(Files.writeString(folder.resolve("x"), text));
    }
  }

  private static void compare(Path file) throws IOException, ImportException {
    Map<String, Long> expected = new TreeMap<>();
    long sum = 0;
    byte[] bytes = Files.readAllBytes(file);
    boolean wide = bytes.length > 1 && bytes[0] == -1 && bytes[1] == -2;
    Charset charset = wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    for (String line : new String(bytes, charset).lines().toList()) {
      Matcher matcher = LINE.matcher(line);
      if (!line.startsWith("#") && matcher.matches()) {
        long count = Long.parseLong(matcher.group(2));
        String stack = matcher.group(1).replaceAll("_\\[[jik01w]\\](?=;|$)", "");
        expected.merge(stack, count, Long::sum);
        sum += count;
      }
    }
    Profile profile = ProfileReader.read(file, ImportControl.none()).profile();
    assertEquals(sum, profile.total(0), file.toString());
    assertEquals(expected, stacks(profile), file.toString());
  }

  private static Map<String, Long> stacks(Profile profile) {
    Map<String, Long> stacks = new TreeMap<>();
    for (int row = 0; row < profile.samples().size(); row++) {
      StringBuilder path = new StringBuilder();
      for (int s = profile.samples().stack(row); s != 0; s = profile.stacks().parent(s)) {
        int function = profile.frames().function(profile.stacks().frame(s));
        path.insert(0, path.isEmpty() ? "" : ";").insert(0, profile.functions().name(function));
      }
      stacks.merge(path.toString(), profile.samples().value(row, 0), Long::sum);
    }
    return stacks;
  }
}
