package dev.kiln.importers.pprof;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.importers.Dump;
import dev.kiln.importers.ImportResult;
import dev.kiln.importers.ProfileReader;
import dev.kiln.importers.format.ImportControl;
import dev.kiln.importers.format.ImportException;
import dev.kiln.model.Profile;
import dev.kiln.model.value.ValueType;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LegacyPprofTest {
  @TempDir Path folder = Path.of("");

  @Test
  void aGoroutineDumpKeepsItsSymbols() throws Exception {
    assertEquals(
        """
        main.main:7 (/app/main.go) > runtime.gopark:305 (/go/proc.go) | 2
        runtime.gopark:305 (/go/proc.go) | 1
        """,
        dump(
            """
            goroutine profile: total 3
            2 @ 0x44cb3 0x45045
            #\t0x44cb2\truntime.gopark+0x12\t/go/proc.go:305
            #\t0x45044\tmain.main+0x3\t/app/main.go:7

            1 @ 0x44cb3
            #\t0x44cb2\truntime.gopark+0x12\t/go/proc.go:305
            """));
  }

  @Test
  void sampledHeapIsScaledByTheMeanSizeOfARow() throws Exception {
    // 1 / (1 - exp(-1024 / 1024)) = 1.58197; a large block is hardly scaled.
    Profile profile =
        read("""
        heap profile: 3: 3072 [ 3: 3072] @ heapz_v2/1024
          2: 2048 [ 2: 2048] @ 0x10 0x20
          1: 1048576 [ 1: 1048576] @ 0x10
        MAPPED_LIBRARIES:
        00000000-00001000 r-xp 00000000 00:00 7 /bin/server
        """)
            .profile();
    assertEquals(
        """
        [server] [server] > [server] [server] | 3 3239 | bytes=1024 bytes
        [server] [server] | 1 1048576 | bytes=1048576 bytes
        """,
        Dump.text(profile));
    assertEquals(new ValueType("space", "bytes"), profile.info().periodType());
    assertEquals(1024, profile.info().period().orElse(0));
  }

  @Test
  void goWritesTwiceItsHeapRateAndBothWhatIsInUseAndWhatWasAllocated() throws Exception {
    Profile profile =
        read("""
        heap profile: 1: 1024 [9: 9216] @ heap/2048
        1: 1024 [9: 9216] @ 0x10
        0: 0 [2: 2048] @ 0x20
        """)
            .profile();
    assertEquals(
        List.of("alloc_objects", "alloc_space", "inuse_objects", "inuse_space"),
        profile.valueTypes().stream().map(ValueType::name).toList());
    assertEquals(3, profile.info().defaultValueType());
    assertEquals(
        """
        <unknown> | 14 14579 1 1619 | bytes=1024 bytes
        <unknown> | 3 3239 0 0 | bytes=1024 bytes
        """,
        Dump.text(profile));
  }

  @Test
  void growthAndExactHeapsAreNotScaled() throws Exception {
    for (String kind : List.of("growthz", "growth", "fragmentationz", "heapprofile")) {
      assertEquals(
          "<unknown> | 2 20 | bytes=10 bytes\n",
          dump("heap profile: 2: 20 [ 2: 20] @ " + kind + "\n 2: 20 [ 2: 20] @ 0x10\n"));
    }
  }

  @Test
  void aHeapOfAnUnknownKindIsRefusedInOneLine() {
    ImportException e =
        assertThrows(ImportException.class, () -> read("heap profile: 1: 2 [1: 2] @ sheep/1\n"));
    assertEquals("a heap profile of the kind sheep, which is not known", e.getMessage());
  }

  @Test
  void bytesWithoutObjectsCountAsNothing() throws Exception {
    ImportResult result =
        read("heap profile: 1: 2 [1: 2] @ heap_v2/512\n 0: 77 [0: 0] @ 0x10\n1: 9 [0: 0] @ 0x10\n");
    assertEquals(0, result.profile().samples().value(0, 1));
    assertEquals("line 2", result.log().problems().getFirst().firstPlace());
  }

  @Test
  void javaHeapHasBytesFirstAndIsScaledByItsFixedRate() throws Exception {
    // 524288 / 1: 1 / (1 - exp(-1)) = 1.58197.
    assertEquals(
        "com.example.f:31 (F.java) | 1 829411 | bytes=524288 bytes\n",
        dump(
            """
            --- heapz 1 ---
            format = java
            resolution = bytes
              524288  1 @ 0x00000031
              0x00000031 com.example.f (F.java:31)
            """));
  }

  @Test
  void threadsAreSamplesWithNames() throws Exception {
    assertEquals(
        """
        __libc_start_main > main [server] > helper(arg*) [server] | 1 | thread=main
        start_thread > [server] [server] | 1 | thread=pool/worker 1
        start_thread > [server] [server] | 1 | thread=
        """,
        dump(
            """
            --- threadz 1 ---

            --- Thread 7eff063d9940 (name: main/25376) stack: ---
              PC:  0x00408f1c: helper(arg*)
              0x0040be31: main
              0x7eff052e111d: __libc_start_main
            --- Thread 7eff04e97700 (name: pool/worker 1/25379) stack: ---
              PC:  0x00400001
              0x7eff05b6d14e: start_thread
            --- Thread 7eff0464d700 (name: /25383) stack: ---
              [same as previous thread]
            --- Memory map: ---
              00400000-00500000: /bin/server
            """));
  }

  @Test
  void threadsMayListAddressesAlone() throws Exception {
    assertEquals(
        """
        [server] > [server] > [server] | 1 | thread=main
        [server] > [server] > [server] > [server] | 1 | thread=thread1
        """,
        dump("""
        --- threadz 1 ---

        --- Thread 7eff063d9940 (name: main/25376) stack: ---
          PC: 0x408f1c 0x40ae55 0x40b688
        --- Thread 7eff04b95700 (name: thread1/25380) stack: ---
          PC: 0x408f1c 0x40bd00
              creator: 0x405b96 0x408928
        --- Memory map: ---
          00400000-00500000: /bin/server
        """)
            .replace(" [/bin/server]", "")
            .replace(" [server] ", " "));
  }

  /// The trailer, the header and three samples: one frame that all have behind the leaf, and a leaf
  /// that stands twice.
  @Test
  void framesOfTheSignalHandlerAreRemoved() throws Exception {
    long[] words = {
      0, 3, 0, 10_000, 0, 1, 4, 0x1001, 0x9001, 0x2001, 0x3001, 2, 3, 0x1002, 0x9001, 0x3001, 3, 4,
      0x1003, 0x9001, 0x1003, 0x3001, 0, 1, 0
    };
    ByteBuffer bytes = ByteBuffer.allocate(words.length * 8).order(ByteOrder.LITTLE_ENDIAN);
    for (long word : words) {
      bytes.putLong(word);
    }
    Path file = Files.write(folder.resolve("x"), bytes.array());
    Profile profile = ProfileReader.read(file, ImportControl.none()).profile();
    int[] depths = new int[3];
    for (int row = 0; row < 3; row++) {
      depths[row] = profile.stacks().depth(profile.samples().stack(row));
    }
    assertArrayEquals(new int[] {3, 2, 2}, depths);
  }

  @Test
  void contentionIsScaledByPeriodAndClock() throws Exception {
    // 100 cycles of a 2 GHz clock are 50 ns; every tenth event was sampled.
    assertEquals(
        "<unknown> | 20 500\n",
        dump(
            """
            --- contentionz ---
            cycles/second = 2000000000
            sampling period = 10
            100 2 @ 0x10
            """));
  }

  @Test
  void aLineOfAMillionFramesIsAStack() throws Exception {
    Profile profile =
        read("threadcreate profile: total 1\n1 @" + " 0x10 0x20".repeat(500_000)).profile();
    assertEquals(1_000_000, profile.stacks().depth(profile.samples().stack(0)));
  }

  @Test
  void aFormWithoutSamplesIsRefused() {
    for (String header : List.of("--- threadz 1 ---", "--- heapz 1 ---", "x profile: total 1")) {
      ImportException e = assertThrows(ImportException.class, () -> read(header + "\n#\n"));
      assertTrue(e.toString().endsWith("holds no readable sample"), e.toString());
    }
  }

  private String dump(String text) throws Exception {
    return Dump.text(read(text).profile());
  }

  private ImportResult read(String text) throws Exception {
    Path file = Files.write(folder.resolve("x"), text.getBytes(StandardCharsets.UTF_8));
    return ProfileReader.read(file, ImportControl.none());
  }
}
