package dev.kiln.importers.cpuprofile;

import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.kiln.importers.format.Head;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CpuprofileSignatureTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "{}",
        "{\"nodes\":[]}",
        "{\"nodes\":[0,1,2],\"edges\":[]}",
        "{\"snapshot\":{\"meta\":{}},\"nodes\":[9,1,2]}",
        "{\"head\":{\"callFrame\":{\"functionName\":\"(root)\"},\"selfSize\":0,\"children\":[]}}",
        "{\"traceEvents\":[{\"args\":{\"nodes\":[{\"callFrame\":{}}],\"timeDeltas\":[1]}}]}",
        "{\"mode\":\"wall\",\"frames\":{},\"samples\":[1,2]}",
        "not json"
      })
  void otherFilesAreLeftToOthers(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    assertFalse(new CpuprofileImporter().recognizes(new Head(bytes, true)));
  }
}
