package dev.kiln.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.kiln.app.report.answer.Display;
import dev.kiln.app.report.info.InfoAnswer;
import dev.kiln.app.request.Parse;
import dev.kiln.app.request.Request;
import dev.kiln.app.request.question.InfoQuestion;
import dev.kiln.importers.ImportResult;
import dev.kiln.importers.ProfileReader;
import dev.kiln.importers.format.ImportControl;
import dev.kiln.importers.format.ImportException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EarlyImportsTest {
  private static final Path CPU = Cli.sample("go-cpu.pb.gz");
  private static final Path HEAP = Cli.sample("go-heap.pb.gz");

  private static EarlyImports of(int files, Object... arguments) {
    String[] words = new String[arguments.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = arguments[i].toString();
    }
    return EarlyImports.of(files, words);
  }

  @Test
  void filesBehindTheCommandAreReadOnceAndGivenAway() throws Exception {
    EarlyImports early = of(2, "diff", CPU, HEAP, "-o", "x.svg");
    Future<ImportResult> cpu = early.take(CPU);
    assertNotNull(cpu);
    int rows = ProfileReader.read(CPU, ImportControl.none()).profile().samples().size();
    assertEquals(rows, EarlyImports.result(cpu).profile().samples().size());
    assertNull(early.take(CPU), "given away");
    assertNotNull(early.take(HEAP));
  }

  @Test
  void infoTakesWhatWasBegun() throws Exception {
    EarlyImports early = of(1, "info", CPU);
    PrintWriter err = new PrintWriter(new StringWriter());
    Request request = Parse.of(InfoQuestion.QUESTION, List.of(CPU.toString()), List.of());
    InfoAnswer.of(request, new FileInputs(early, () -> Display.none("", ""), err));
    assertNull(early.take(CPU), "read once");
  }

  @Test
  void nothingIsBegunBehindAnOptionOrBeyondWhatTheCommandReads() {
    assertNull(of(2, "diff", "-o", CPU, HEAP).take(CPU), "what an option takes may be no profile");
    assertNull(of(1, "top", CPU, HEAP).take(HEAP));
    assertNull(of(0, "info", CPU).take(CPU));
    assertNull(of(1, "top", "no-such-file").take(Path.of("no-such-file")));
    assertNull(of(1, "top").take(CPU));
  }

  @Test
  void whatIsWrongIsToldOnlyToWhoAsks(@TempDir Path folder) throws Exception {
    Path foreign = Files.write(folder.resolve("foreign.bin"), new byte[] {1, 2, 3, 0, 0, 9});
    Future<ImportResult> begun = of(1, "top", foreign).take(foreign);
    assertNotNull(begun);
    assertThrows(ImportException.class, () -> EarlyImports.result(begun));
    assertEquals(1, Cli.run("top", foreign).errLines().size());
  }
}
