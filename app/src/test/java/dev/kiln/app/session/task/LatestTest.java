package dev.kiln.app.session.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.kiln.model.query.UserPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/// The last question is answered, even if the one before it would never end by itself.
class LatestTest {
  /// Takes longer than the universe will last.
  private static final String NAME = "a".repeat(200) + "!";

  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch answered = new CountDownLatch(1);
  private final List<String> answers = new ArrayList<>();

  @Test
  void aQuestionEndsTheWorkOnTheOneBefore() throws Exception {
    try (ExecutorService oneThread = Executors.newSingleThreadExecutor()) {
      Latest latest = new Latest(new Background(oneThread, Runnable::run));
      latest.ask(this::endless, found -> answers.add("never"), e -> answers.add("failed"));
      begun.await();
      latest.ask(
          () -> Thread.currentThread().isInterrupted(),
          interrupted -> {
            assertFalse(interrupted);
            answers.add("second");
            answered.countDown();
          },
          e -> answers.add("failed"));
      answered.await();
    }
    assertEquals(List.of("second"), answers);
  }

  @Test
  void whatNobodyWantsAnyMoreIsNotBegun() throws Exception {
    try (ExecutorService oneThread = Executors.newSingleThreadExecutor()) {
      Latest latest = new Latest(new Background(oneThread, Runnable::run));
      Latest other = new Latest(new Background(oneThread, Runnable::run));
      latest.ask(this::endless, found -> answers.add("never"), e -> answers.add("failed"));
      begun.await();
      other.ask(() -> answers.add("begun"), found -> answers.add("done"), e -> {});
      other.drop();
      latest.drop();
    }
    assertEquals(List.of(), answers);
  }

  private boolean endless() {
    begun.countDown();
    return UserPattern.of("(a+)+$").isIn(NAME);
  }
}
