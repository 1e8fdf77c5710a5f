package sn.coop.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;
import sn.coop.core.delivery.DurableSteps;

@SuppressWarnings("NullAway.Init") // JUnit sets them
class GroupCommitTest {
  @TempDir Path directory;

  private final CountDownLatch held = new CountDownLatch(1);
  private final List<String> told = new ArrayList<>();
  private final AtomicInteger opened = new AtomicInteger();
  private GroupCommit writer;
  private Sql reader;

  @BeforeEach
  void open() throws SQLException {
    SQLiteDataSource source = SqliteStore.source(directory.resolve("test.db"), false);
    reader = new Sql(source.getConnection());
    reader.execute("create table word (text text primary key)");
    DurableSteps steps =
        new DurableSteps() {
          @Override
          public void before(String step, String detail) {
            told.add("before " + detail + " of " + committed());
          }

          @Override
          public void after(String step, String detail) {
            told.add("after " + detail + " of " + committed());
          }
        };
    writer =
        new GroupCommit(
                () -> {
                  opened.incrementAndGet();
                  return new Sql(source.getConnection());
                },
                steps)
            .start();
  }

  @AfterEach
  void close() throws SQLException {
    held.countDown();
    writer.close();
    reader.close();
  }

  private long committed() {
    try {
      return reader
          .one("select count(*) as many from word", row -> row.number("many"))
          .orElseThrow();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Keeps the writer busy, so that what is submitted next waits and shares a batch. */
  private CompletableFuture<Boolean> hold() throws InterruptedException {
    CountDownLatch busy = new CountDownLatch(1);
    CompletableFuture<Boolean> answer =
        writer.submit(
            tx -> {
              busy.countDown();
              try {
                return held.await(60, TimeUnit.SECONDS);
              } catch (InterruptedException e) {
                throw new SQLException(e);
              }
            });
    assertThat(busy.await(60, TimeUnit.SECONDS)).isTrue();
    return answer;
  }

  private CompletableFuture<Integer> say(String word) {
    return writer.submit(
        tx -> {
          tx.wrote("say", word);
          return tx.sql().run("insert into word (text) values (?)", word);
        });
  }

  @Test
  void units_that_wait_together_are_committed_together_and_answered_after()
      throws InterruptedException {
    CompletableFuture<Boolean> first = hold();
    List<CompletableFuture<Integer>> answers = List.of(say("one"), say("two"), say("three"));
    assertThat(answers).noneMatch(CompletableFuture::isDone);
    held.countDown();
    answers.forEach(CompletableFuture::join);
    assertThat(first.join()).isTrue();
    assertThat(told)
        .containsExactly(
            "before one of 0",
            "before two of 0",
            "before three of 0",
            "after one of 3",
            "after two of 3",
            "after three of 3");
  }

  @Test
  void one_poisoned_unit_does_not_fail_its_neighbours() throws InterruptedException {
    CompletableFuture<Boolean> first = hold();
    CompletableFuture<Integer> one = say("one");
    CompletableFuture<Integer> again = say("one");
    CompletableFuture<Integer> bug =
        writer.submit(
            tx -> {
              tx.sql().run("insert into word (text) values ('half')");
              throw new IllegalStateException("a bug");
            });
    CompletableFuture<Integer> two = say("two");
    held.countDown();
    assertThat(one.join()).isEqualTo(1);
    assertThat(two.join()).isEqualTo(1);
    assertThatThrownBy(again::join).hasCauseInstanceOf(SQLException.class);
    assertThatThrownBy(bug::join).hasRootCauseMessage("a bug");
    assertThat(first.join()).isTrue();
    assertThat(committed()).isEqualTo(2);
  }

  @Test
  void a_batch_is_bounded() throws InterruptedException {
    CompletableFuture<Boolean> first = hold();
    List<CompletableFuture<Integer>> answers = new ArrayList<>();
    for (int i = 0; i < GroupCommit.BATCH + 1; i++) {
      answers.add(say("word " + i));
    }
    held.countDown();
    answers.forEach(CompletableFuture::join);
    assertThat(first.join()).isTrue();
    // The last one finds the first batch committed: it had to wait for the next.
    assertThat(told).contains("before word 64 of 64");
  }

  @Test
  void a_broken_connection_is_replaced() throws SQLException {
    CompletableFuture<Integer> broken =
        writer.submit(
            tx -> {
              tx.sql().close();
              return tx.sql().run("insert into word (text) values ('lost')");
            });
    assertThatThrownBy(broken::join).hasCauseInstanceOf(SQLException.class);
    assertThat(say("one").join()).isEqualTo(1);
    assertThat(opened).hasValue(2);
    assertThat(committed()).isEqualTo(1);
  }

  @Test
  void what_waits_is_written_before_it_closes_and_nothing_after() throws Exception {
    CompletableFuture<Boolean> first = hold();
    CompletableFuture<Integer> waiting = say("one");
    Thread closing = new Thread(writer::close);
    closing.start();
    held.countDown();
    closing.join(60_000);
    assertThat(first.join()).isTrue();
    assertThat(waiting.join()).isEqualTo(1);
    assertThatThrownBy(() -> say("two").join()).hasCauseInstanceOf(SQLException.class);
  }
}
