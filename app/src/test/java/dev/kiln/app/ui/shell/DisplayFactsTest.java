package dev.kiln.app.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class DisplayFactsTest {
  @Test
  void thePipelineIsTheOneThatWasInitialized() {
    String fallback =
        """
        Prism pipeline name = com.sun.prism.es2.ES2Pipeline
        *** Fallback to Prism SW pipeline
        Initialized prism pipeline: com.sun.prism.sw.SWPipeline
        """;
    assertEquals("sw", DisplayFacts.pipeline(fallback, false));
    assertEquals(
        "es2",
        DisplayFacts.pipeline("Initialized prism pipeline: com.sun.prism.es2.ES2Pipeline\n", true));
    assertEquals("gpu", DisplayFacts.pipeline("", true));
    assertEquals("sw", DisplayFacts.pipeline("", false));
  }
}
