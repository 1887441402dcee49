package dev.kiln.importers.cpuprofile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kiln.importers.ImportResult;
import dev.kiln.importers.ProfileReader;
import dev.kiln.importers.format.ImportControl;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.io.TempDir;

/// Random trees (shuffled nodes, sparse ids, callers by either field, keys in any order, clocks
/// that go back) against [NaiveReading].
class CpuprofilePropertyTest {
  private static final String[] NAMES = {"f", "g", "", "(idle)", "(program)", "h"};

  @TempDir Path folder = Path.of("");

  @RepeatedTest(200)
  void everyStackHasTheSumOfItsSamples(RepetitionInfo repetition) throws Exception {
    Random random = new Random(repetition.getCurrentRepetition());
    String text = profile(random);
    Path file = Files.writeString(folder.resolve("x"), text);
    ImportResult result = ProfileReader.read(file, ImportControl.none());
    assertEquals(NaiveReading.of(text), StackSums.of(result.profile()), text);
  }

  private static String profile(Random random) {
    int size = 1 + random.nextInt(12);
    long[] ids = random.longs(size, 1, random.nextBoolean() ? 1000 : Long.MAX_VALUE).toArray();
    for (int i = 0; i < size; i++) {
      ids[i] = ids[i] / size * size + i;
    }
    List<String> nodes = new ArrayList<>();
    List<List<Long>> children = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      children.add(new ArrayList<>());
      if (i > 0) {
        children.get(random.nextInt(i)).add(ids[i]);
      }
    }
    for (int i = 0; i < size; i++) {
      String name = i == 0 ? "(root)" : NAMES[random.nextInt(NAMES.length)];
      boolean bare = name.startsWith("(");
      String url = bare ? "" : "file:///app/" + random.nextInt(3) + ".js";
      nodes.add(
          "{\"id\":%d,\"callFrame\":{\"functionName\":\"%s\",\"url\":\"%s\",\"lineNumber\":%d},\"x\":[{}],\"children\":%s}"
              .formatted(ids[i], name, url, bare ? -1 : random.nextInt(9), children.get(i)));
    }
    Collections.shuffle(nodes, random);
    List<Long> samples = new ArrayList<>();
    List<Integer> deltas = new ArrayList<>();
    int end = 1000;
    for (int i = 1 + random.nextInt(30); i > 0; i--) {
      samples.add(ids[random.nextInt(size)]);
      deltas.add(random.nextInt(100) - (random.nextInt(5) == 0 ? 30 : 0));
      end += 100;
    }
    List<String> parts =
        new ArrayList<>(
            List.of(
                "\"nodes\":" + nodes,
                "\"startTime\":500",
                "\"endTime\":" + (500 + end),
                "\"samples\":" + samples,
                "\"timeDeltas\":" + deltas,
                "\"$other\":{\"nodes\":[1]}"));
    Collections.shuffle(parts, random);
    return "{" + String.join(",", parts) + "}";
  }
}
