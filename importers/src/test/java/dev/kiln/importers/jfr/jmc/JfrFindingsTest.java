package dev.kiln.importers.jfr.jmc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.importers.Packed;
import dev.kiln.importers.Packed.Member;
import dev.kiln.importers.ProfileReader;
import dev.kiln.importers.format.ByteSource;
import dev.kiln.importers.format.Finding;
import dev.kiln.importers.format.Findings;
import dev.kiln.importers.format.ImportCancelledException;
import dev.kiln.importers.format.ImportControl;
import dev.kiln.importers.format.ImportException;
import dev.kiln.importers.format.ImportLog;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JfrFindingsTest {
  private static final Path SAMPLES = Path.of(System.getProperty("kiln.root", ".."), "samples");
  private static final Path RECORDING = SAMPLES.resolve("checkout-after.jfr");
  private static final Pattern MARKUP =
      Pattern.compile("</?(?:p|a|b|i|li|ul|ol|br|em|code)[ />]|\\{\\w+}|]\\(http|''|_TEXT_");

  @TempDir Path folder = Path.of("");

  private static ByteSource source(Path file) throws IOException {
    return new ByteSource(file, ImportControl.none(), new ImportLog());
  }

  @Test
  void rulesSpeakPlainlyAndTheWorstComesFirst() throws Exception {
    Findings found = new JfrFindings().read(source(RECORDING));
    List<Finding> findings = found.findings();
    assertTrue(findings.size() > 20, findings.toString());
    assertEquals("Competing CPU Ratio Usage", findings.getFirst().name());
    assertEquals("warning", findings.getFirst().severity());
    assertTrue(
        findings.getFirst().summary().startsWith("An average CPU load of 65 % was caused by"),
        findings.getFirst().summary());
    List<String> order = List.of("warning", "info", "ok");
    for (int i = 0; i < findings.size(); i++) {
      Finding f = findings.get(i);
      assertTrue(f.score() >= 0 && f.score() <= 100, f.toString());
      assertFalse(f.summary().isBlank(), f.toString());
      assertFalse(MARKUP.matcher(f.summary() + f.explanation()).find(), f.toString());
      if (i > 0) {
        int before = order.indexOf(findings.get(i - 1).severity());
        int rank = order.indexOf(f.severity());
        boolean sorted =
            rank > before || rank == before && findings.get(i - 1).score() >= f.score();
        assertTrue(sorted, findings.get(i - 1) + " before " + f);
      }
    }
    Set<String> names = findings.stream().map(Finding::name).collect(Collectors.toSet());
    assertTrue(names.contains("Allocated Classes"));
    assertFalse(names.contains("Heap Live Set Trend"), "does not apply to this recording");
  }

  @Test
  void methodsNamedInitAreNoMarkup() throws Exception {
    List<Finding> findings = new JfrFindings().read(source(RECORDING)).findings();
    assertTrue(findings.stream().anyMatch(f -> f.summary().contains("StringBuilder.<init>()")));
  }

  @Test
  void onlyRecordingsHaveFindings() throws Exception {
    Path pprof = SAMPLES.resolve("go-cpu.pb.gz");
    assertTrue(ProfileReader.findings(pprof, "", ImportControl.none()).isEmpty());
    assertTrue(ProfileReader.findings(RECORDING, "", ImportControl.none()).isPresent());
    byte[] content = Files.readAllBytes(RECORDING);
    Member readme = new Member("README", "What it is.".getBytes(StandardCharsets.UTF_8));
    Path zip =
        Files.write(folder.resolve("one.zip"), Packed.zip(readme, new Member("a.jfr", content)));
    for (String name : List.of("", "a.jfr")) {
      assertTrue(ProfileReader.findings(zip, name, ImportControl.none()).isPresent(), name);
    }
    assertEquals("go-cpu.pb.gz: findings: only JFR recordings have them", refusal(pprof));
    assertEquals("only JFR recordings have them", ProfileReader.whyNoFindings());
    assertEquals(folder + "/none.jfr: findings: no such file", refusal(folder.resolve("none.jfr")));
  }

  @Test
  void largeRecordingsAreRefusedBeforeTheyAreReadAlsoInAContainer() throws Exception {
    Path zipped = folder.resolve("a.jfr.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(zipped))) {
      Files.copy(RECORDING, out);
    }
    assertTrue(Files.size(zipped) < 600_000);
    for (Path file : List.of(RECORDING, zipped)) {
      ImportException e =
          assertThrows(ImportException.class, () -> JfrFindings.read(source(file), 600_000));
      assertTrue(e.toString().contains("only on recordings of up to 0.6 MiB"), e.toString());
    }
    assertEquals(
        new JfrFindings().read(source(RECORDING)).findings(),
        new JfrFindings().read(source(zipped)).findings());
  }

  @Test
  void theBoundFollowsTheHeap() {
    assertEquals(64L << 20, JfrFindings.limit(16L << 30));
    assertEquals((512L << 20) / 36, JfrFindings.limit(512L << 20));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.00005, 0.2, 0.5, 0.99})
  void whatIsCutOffGivesFindingsOrOneClearError(double share) throws Exception {
    byte[] whole = Files.readAllBytes(RECORDING);
    Path cut = folder.resolve("cut.jfr");
    Files.write(cut, Arrays.copyOf(whole, (int) (whole.length * share)));
    try {
      Findings found = new JfrFindings().read(source(cut));
      assertFalse(found.findings().isEmpty());
      assertFalse(found.log().isEmpty(), "what is missing is said");
    } catch (ImportException e) {
      assertEquals("cut.jfr: findings: no chunk of this recording can be read", e.getMessage());
    }
  }

  @Test
  void aDamagedChunkIsLeftOutAndTheOthersAreAsked() throws Exception {
    byte[] whole = Files.readAllBytes(RECORDING);
    Path twice = folder.resolve("twice.jfr");
    byte[] both = Arrays.copyOf(whole, whole.length * 2 - 1000);
    System.arraycopy(whole, 0, both, whole.length, whole.length - 1000);
    Files.write(twice, both);
    Findings found = new JfrFindings().read(source(twice));
    assertEquals(new JfrFindings().read(source(RECORDING)).findings(), found.findings());
    assertFalse(found.log().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 40, 400, 2000, 4000})
  void cancellingEndsItWhereverItIs(int after) {
    ImportControl control =
        new ImportControl() {
          private final java.util.concurrent.atomic.AtomicInteger asked =
              new java.util.concurrent.atomic.AtomicInteger();

          @Override
          public void progress(long doneBytes, long totalBytes) {}

          @Override
          public boolean cancelled() {
            return asked.incrementAndGet() > after;
          }
        };
    assertThrows(
        ImportCancelledException.class,
        () -> new JfrFindings().read(new ByteSource(RECORDING, control, new ImportLog())));
  }

  @Test
  void textsAreMadePlain() {
    assertEquals("", FindingText.clean("", "PID1Rule_TEXT_OK"));
    assertEquals(
        "See this guide (https://a.b/c).\nIt's \"here\".",
        FindingText.clean("", "See [this guide](https://a.b/c).<p>It''s <b>&quot;here&quot;</b>."));
    assertEquals(
        "Stays {kept}.", FindingText.clean("{a} {missing}", "Stays {kept}.\nNot {missing}."));
    assertEquals("First.", FindingText.clean("First. Then {x}.", "First. Then {x}."));
  }

  private static String refusal(Path file) {
    ImportException e =
        assertThrows(
            ImportException.class,
            () -> {
              // What is no recording is refused by whoever asks for its rules.
              ProfileReader.findings(file, "", ImportControl.none());
              new JfrFindings().read(source(file));
            });
    return String.valueOf(e.getMessage());
  }
}
