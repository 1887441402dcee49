package dev.kiln.importers;

import static dev.kiln.importers.Packed.gzip;
import static dev.kiln.importers.Packed.tar;
import static dev.kiln.importers.Packed.zip;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.importers.ImportResult.Imported;
import dev.kiln.importers.Packed.Member;
import dev.kiln.importers.format.ByteSource;
import dev.kiln.importers.format.FormatDescriptor;
import dev.kiln.importers.format.Head;
import dev.kiln.importers.format.ImportControl;
import dev.kiln.importers.format.ImportException;
import dev.kiln.importers.format.ImportLog;
import dev.kiln.importers.format.ImportLog.Problem;
import dev.kiln.importers.format.ProfileImporter;
import dev.kiln.importers.format.ProfileSink;
import dev.kiln.model.FrameKind;
import dev.kiln.model.ProfileBuilder;
import dev.kiln.model.value.ValueType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Several profiles in one file: archives, archives in archives, and formats that hold several.
class ArchivesTest {
  private static final byte[] CPU = text("main;work 3\nmain;rest 4\n");
  private static final byte[] HEAP = text("main;keep 10\n");
  private static final byte[] README = text("What was recorded, and when.\n");

  @TempDir Path folder;

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private ImportResult read(byte[] content) throws Exception {
    return ProfileReader.read(Files.write(folder.resolve("x"), content), ImportControl.none());
  }

  private String refusal(byte[] content) throws Exception {
    Path file = Files.write(folder.resolve("x"), content);
    ImportException e =
        assertThrows(ImportException.class, () -> ProfileReader.read(file, ImportControl.none()));
    String message = String.valueOf(e.getMessage());
    assertEquals(1, message.lines().count(), message);
    assertTrue(message.startsWith("x: "), message);
    return message;
  }

  /// `cpu.txt 7, heap.txt 10`.
  private static String shown(ImportResult result) {
    List<String> shown = new ArrayList<>();
    for (Imported each : result.profiles()) {
      shown.add(each.name() + " " + each.profile().total(0));
    }
    return String.join(", ", shown);
  }

  private static String problems(ImportResult result) {
    return String.join("; ", result.log().problems().stream().map(Problem::describe).toList());
  }

  @Test
  void everyProfileOfAnArchiveIsReadAndOtherFilesAreSaid() throws Exception {
    Member[] members = {
      new Member("run/", new byte[0]),
      new Member("run/README", README),
      new Member("run/cpu.txt", CPU),
      new Member("__MACOSX/run/._cpu.txt", README),
      new Member("run/heap.txt.gz", gzip(HEAP))
    };
    for (byte[] archive : List.of(zip(members), tar(members))) {
      ImportResult result = read(archive);
      assertEquals("run/cpu.txt 7, run/heap.txt.gz 10", shown(result));
      assertEquals("skipped a file that is not a profile (run/README)", problems(result));
    }
  }

  @Test
  void archivesInContainersAndInArchivesAreOpened() throws Exception {
    byte[] inner = tar(new Member("cpu.txt", CPU), new Member("b/heap.txt", HEAP));
    assertEquals("cpu.txt 7, b/heap.txt 10", shown(read(gzip(inner))));
    byte[] outer = zip(new Member("host1.tar.gz", gzip(inner)), new Member("cpu.txt", CPU));
    assertEquals(
        "host1.tar.gz/cpu.txt 7, host1.tar.gz/b/heap.txt 10, cpu.txt 7", shown(read(outer)));
  }

  @Test
  void aLongNameInATarArchiveIsWhole() throws Exception {
    String name = "folder/".repeat(40) + "cpu.txt";
    assertEquals(name + " 7", shown(read(tar(new Member(name, CPU)))));
  }

  @Test
  void aNameWithControlCharactersStaysOneLine() throws Exception {
    ImportResult result = read(zip(new Member("a\nb\u001b[2J\u202ec.txt", CPU)));
    assertEquals("a\ufffdb\ufffd[2J\ufffdc.txt 7", shown(result));
  }

  @Test
  void whatLiesTooDeepIsLeftOutAndSaid() throws Exception {
    byte[] deep = zip(new Member("cpu.txt", CPU));
    for (int i = 0; i < 3; i++) {
      deep = zip(new Member("in.zip", deep), new Member("heap.txt", HEAP));
    }
    ImportResult result = read(deep);
    assertEquals("in.zip/in.zip/heap.txt 10, in.zip/heap.txt 10, heap.txt 10", shown(result));
    assertEquals(
        "skipped an archive nested more than 3 deep (in.zip/in.zip/in.zip)", problems(result));
    byte[] gzips = CPU;
    for (int i = 0; i < 4; i++) {
      gzips = gzip(gzips);
      if (i < 3) {
        assertEquals("x 7", shown(read(gzips)));
      }
    }
    assertTrue(refusal(gzips).contains("more than 3 containers"));
  }

  @Test
  void aCutArchiveKeepsWhatIsWhole() throws Exception {
    byte[] noise = new byte[40_000];
    new java.util.Random(7).nextBytes(noise);
    Member[] members = {
      new Member("cpu.txt", CPU), new Member("noise", noise), new Member("heap.txt", HEAP)
    };
    for (byte[] archive : List.of(zip(members), tar(members))) {
      ImportResult result = read(Arrays.copyOf(archive, 20_000));
      assertEquals("cpu.txt 7", shown(result));
      assertTrue(problems(result).contains("damaged or cut off"), problems(result));
    }
  }

  @Test
  void aProfileThatIsCutInItsArchiveIsReadUpToThere() throws Exception {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 5000; i++) {
      text.append("main;f").append(i * 7919 % 10007).append(" 1\n");
    }
    for (byte[] archive :
        List.of(
            zip(new Member("cpu.txt", text(text.toString()))),
            tar(new Member("cpu.txt", text(text.toString()))))) {
      ImportResult result = read(Arrays.copyOf(archive, archive.length / 2));
      long total = result.profile().total(0);
      assertTrue(total > 100 && total < 5000, () -> "kept " + total);
      assertTrue(problems(result).contains("damaged"), problems(result));
    }
  }

  @Test
  void anEntryThatGrowsBeyondReasonIsRefused() throws Exception {
    byte[] bomb = zip(new Member("cpu.txt", text("main;work 1\n".repeat(30_000_000))));
    assertTrue(refusal(bomb).contains("zip data decode to more than"), "bomb");
  }

  @Test
  void aProfileThatCannotBeReadLeavesTheOthers() throws Exception {
    byte[] jfr = {'F', 'L', 'R', 0, 0, 2, 0, 1, 0, 0, 0, 0};
    ImportResult result = read(zip(new Member("a.jfr", jfr), new Member("cpu.txt", CPU)));
    assertEquals("cpu.txt 7", shown(result));
    assertTrue(problems(result).contains("a.jfr: "), problems(result));
    assertTrue(refusal(zip(new Member("a.jfr", jfr))).contains("a.jfr: "));
  }

  @Test
  void anArchiveWithoutAProfileIsRefused() throws Exception {
    assertTrue(refusal(zip()).contains("holds no files"));
    assertTrue(refusal(zip(new Member("README", README))).contains("holds no profile"));
    assertTrue(refusal(tar(new Member("README", README))).contains("holds no profile"));
  }

  @Test
  void twoOfOneNameAreToldApart() throws Exception {
    byte[] twice = tar(new Member("cpu.txt", CPU), new Member("cpu.txt", HEAP));
    assertEquals("cpu.txt 7, cpu.txt (2) 10", shown(read(twice)));
  }

  /// Each part is allowed; all together are not.
  @Test
  void manySmallBombsAreOneLargeOne() throws Exception {
    byte[] large = text("main;work 1\n".repeat(5_000_000));
    byte[] part = gzip(large);
    Member[] members = new Member[8];
    for (int i = 0; i < members.length; i++) {
      members[i] = new Member(i + ".txt", part);
    }
    ImportResult result = read(tar(members));
    int allowed = 500 * part.length * members.length / large.length;
    assertEquals(Math.max(4, allowed), result.profiles().size());
    assertTrue(problems(result).contains("refused as a bomb"), problems(result));
  }

  @Test
  void temporaryFilesAreGoneAfterwards() throws Exception {
    List<Path> before = temporary();
    read(gzip(tar(new Member("cpu.txt", CPU))));
    refusal(gzip(tar(new Member("README", README))));
    assertEquals(before, temporary());
  }

  private static List<Path> temporary() throws IOException {
    Path folder = Path.of(System.getProperty("java.io.tmpdir", "/tmp"));
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(".unpacked")).sorted().toList();
    }
  }

  /// A format of which one byte makes any number of stacks.
  private record Endless(long stacks) implements ProfileImporter {
    @Override
    public FormatDescriptor descriptor() {
      return new FormatDescriptor(
          "endless", "endless", "endless", List.of(".endless"), List.of(), Optional.empty());
    }

    @Override
    public boolean recognizes(Head head) {
      return head.startsWith('E');
    }

    @Override
    public void read(ByteSource source, ProfileSink sink, ImportLog log) {
      ProfileBuilder builder = sink.begin("");
      int event = builder.eventType("e");
      builder.valueType(event, new ValueType("v", "count"));
      int frame = builder.frame(builder.function("f", "", ""), 0, FrameKind.NATIVE);
      int stack = 0;
      for (long i = 0; i < stacks; i++) {
        stack = builder.newChild(stack, frame);
      }
      builder.addSample(event, stack);
      builder.value(0, 1);
    }
  }

  /// Twelve million stacks fit into the budget of a file, and two times as many do not, be it in
  /// one profile or in two.
  @Test
  void profilesOfAFileMayNotGrowBeyondWhatItCanBeWorth() throws Exception {
    Path file = Files.writeString(folder.resolve("x"), "E");
    List<ProfileImporter> fits = List.of(new Endless(12_000_000));
    assertEquals("x 1", shown(ProfileReader.read(file, ImportControl.none(), fits)));
    List<ProfileImporter> grows = List.of(new Endless(24_000_000));
    ImportException e =
        assertThrows(
            ImportException.class, () -> ProfileReader.read(file, ImportControl.none(), grows));
    assertTrue(String.valueOf(e.getMessage()).contains("refused as a bomb"), e::toString);
    Files.write(file, zip(new Member("a", text("E")), new Member("b", text("E"))));
    ImportResult result = ProfileReader.read(file, ImportControl.none(), fits);
    assertEquals("a 1", shown(result));
    assertTrue(problems(result).contains("refused as a bomb"), problems(result));
  }

  /// A format with two profiles a file, whose parts come in turn.
  private static final class Twins implements ProfileImporter {
    @Override
    public FormatDescriptor descriptor() {
      return new FormatDescriptor(
          "twins", "twins", "twins", List.of(".twins"), List.of(), Optional.empty());
    }

    @Override
    public boolean recognizes(Head head) {
      return head.startsWith('T', 'W');
    }

    @Override
    public void read(ByteSource source, ProfileSink sink, ImportLog log) {
      ProfileBuilder[] both = {sink.begin("cpu"), sink.begin("heap")};
      for (int i = 0; i < both.length; i++) {
        both[i].eventType("e");
        both[i].valueType(0, new ValueType("v", "count"));
      }
      for (int row = 0; row < 4; row++) {
        ProfileBuilder builder = both[row % 2];
        int frame = builder.frame(builder.function("f", "", ""), 0, FrameKind.NATIVE);
        builder.addSample(0, builder.child(0, frame));
        builder.value(0, row + 1);
      }
    }
  }

  @Test
  void aFormatMayHoldSeveralProfiles() throws Exception {
    Path file = Files.writeString(folder.resolve("x"), "TW");
    List<ProfileImporter> formats = List.of(new Twins());
    assertEquals("cpu 4, heap 6", shown(ProfileReader.read(file, ImportControl.none(), formats)));
    Files.write(file, zip(new Member("a", text("TW")), new Member("b", text("TW"))));
    assertEquals(
        "a/cpu 4, a/heap 6, b/cpu 4, b/heap 6",
        shown(ProfileReader.read(file, ImportControl.none(), formats)));
  }
}
