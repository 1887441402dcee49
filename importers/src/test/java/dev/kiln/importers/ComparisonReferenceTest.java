package dev.kiln.importers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.importers.format.ImportControl;
import dev.kiln.importers.format.ImportException;
import dev.kiln.model.Profile;
import dev.kiln.model.diff.Basis;
import dev.kiln.model.diff.DiffTree;
import dev.kiln.model.diff.FunctionDeltas;
import dev.kiln.model.diff.FunctionDeltas.Listing;
import dev.kiln.model.diff.NodeChange;
import dev.kiln.model.diff.TopChanges;
import dev.kiln.model.query.Query;
import dev.kiln.model.run.Comparison;
import dev.kiln.model.run.IncomparableException;
import dev.kiln.model.run.RunInput;
import dev.kiln.model.run.Side;
import dev.kiln.model.tree.ProfileView;
import dev.kiln.model.value.ValueType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Comparisons of real recordings.
@Tag(Corpus.TAG)
class ComparisonReferenceTest {
  @TempDir Path folder = Path.of("");

  private static Profile sample(String name) throws IOException, ImportException {
    Path folder = Path.of(System.getProperty("kiln.root", ".."), "samples");
    return ProfileReader.read(folder.resolve(name), ImportControl.none()).profile();
  }

  private static Comparison compare(Profile base, Profile current) throws IncomparableException {
    return Comparison.of(new RunInput("base", base), new RunInput("current", current));
  }

  private static DiffTree diff(Comparison comparison, ValueType type, Basis basis) {
    Query query = Query.all().withValueType(type.toString());
    return DiffTree.of(comparison, new ProfileView(comparison.profile()), query, basis, null);
  }

  /// Every value type of the sample service: no sample is lost, and the self deltas are the whole.
  @Test
  void theSampleServiceKeepsItsTotals() throws Exception {
    Profile base = sample("checkout-before.jfr");
    Profile current = sample("checkout-after.jfr");
    Comparison comparison = compare(base, current);
    for (ValueType type : base.valueTypes()) {
      if (!current.valueTypes().contains(type)) {
        continue;
      }
      DiffTree diff = diff(comparison, type, Basis.ABSOLUTE);
      assertEquals(
          base.total(base.valueTypes().indexOf(type)), diff.tree(Side.BASE).total(), type.name());
      assertEquals(
          current.total(current.valueTypes().indexOf(type)), diff.tree(Side.CURRENT).total());
      double sum = 0;
      for (int node = 0; node < diff.size(); node++) {
        sum += diff.selfDelta(node);
      }
      assertEquals(diff.delta(0), sum, type.name());
    }
  }

  @Test
  void theJsonParserIsNamedFirst() throws Exception {
    Comparison comparison = compare(sample("checkout-before.jfr"), sample("checkout-after.jfr"));
    assertEquals(Basis.ABSOLUTE, Basis.choose(comparison, null).basis());
    for (String type : List.of("cpu-time/nanoseconds", "cpu/nanoseconds")) {
      int slash = type.indexOf('/');
      ValueType valueType = new ValueType(type.substring(0, slash), type.substring(slash + 1));
      for (Basis basis : List.of(Basis.ABSOLUTE, Basis.SHARE, Basis.PER_SECOND)) {
        FunctionDeltas functions = FunctionDeltas.of(diff(comparison, valueType, basis));
        String first = functions.list(Listing.SLOWER, 1).getFirst().name();
        assertTrue(first.startsWith("com.acme.checkout.json.JsonParser."), first);
        String top = TopChanges.of(functions).getFirst().name();
        assertTrue(top.startsWith("com.acme.checkout."), top);
        assertEquals(0, functions.count(Listing.VANISHED), "nothing is gone");
      }
    }
  }

  @Test
  void formatsThatShareAValueTypeCompare() throws Exception {
    Comparison goAndJava = compare(sample("go-cpu.pb.gz"), sample("checkout-after.jfr"));
    assertTrue(goAndJava.profile().valueTypes().contains(new ValueType("cpu", "nanoseconds")));
    Comparison perfAndGo = compare(sample("native-perf.collapsed"), sample("go-cpu.pb.gz"));
    assertEquals(List.of(new ValueType("samples", "count")), perfAndGo.profile().valueTypes());
    IncomparableException e =
        assertThrows(
            IncomparableException.class,
            () -> compare(sample("native-perf.collapsed"), sample("go-heap.pb.gz")));
    assertEquals(
        "no value type in common: samples/count against alloc_objects/count, alloc_space/bytes,"
            + " inuse_objects/count, inuse_space/bytes",
        e.getMessage());
  }

  /// Whatever the format and the value type, a recording and itself are the same.
  @Test
  void nothingDiffersFromItself() throws Exception {
    int tried = 0;
    for (Corpus.Entry entry : Corpus.everything(folder)) {
      if (Files.size(entry.file()) > 300_000 || !isReadable(entry)) {
        continue;
      }
      Profile profile = ProfileReader.read(entry.file(), ImportControl.none()).profile();
      Comparison comparison = compare(profile, profile);
      for (ValueType type : profile.valueTypes()) {
        DiffTree diff = diff(comparison, type, Basis.SHARE);
        for (int node = 0; node < diff.size(); node++) {
          assertEquals(0, diff.delta(node), entry.toString());
        }
        assertEquals(NodeChange.SAME, diff.change(0));
        FunctionDeltas functions = FunctionDeltas.of(diff);
        for (Listing listing : Listing.values()) {
          assertTrue(listing == Listing.ALL || functions.count(listing) == 0, entry.toString());
        }
      }
      tried++;
    }
    assertTrue(tried > (Corpus.isThere() ? 40 : 10), tried + " profiles");
  }

  private static boolean isReadable(Corpus.Entry entry) {
    try {
      return !ProfileReader.read(entry.file(), ImportControl.none())
          .profile()
          .valueTypes()
          .isEmpty();
    } catch (IOException | ImportException e) {
      return false;
    }
  }
}
