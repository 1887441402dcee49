package dev.kiln.app.report.answer;

import dev.kiln.app.request.Request;
import dev.kiln.importers.ImportResult;
import dev.kiln.importers.format.ImportCancelledException;
import dev.kiln.importers.format.ImportException;
import dev.kiln.model.Profile;
import dev.kiln.model.query.Query;
import dev.kiln.model.query.Selection;
import dev.kiln.model.run.RunInput;
import java.nio.file.Path;
import java.util.List;

/// What an answer is worked out from: the files of a request, and the machine.
public interface Inputs {
  /// Opens a profile and tells what its import skipped.
  ImportResult open(Path file)
      throws ImportException, ImportCancelledException, InterruptedException;

  /// Opens the only file of a request and tells how its filters are read, if that can be doubted.
  default ImportResult open(Request request)
      throws ImportException, ImportCancelledException, InterruptedException {
    ImportResult result = open(request.file());
    tellReadings(result.profile(), request.query());
    return result;
  }

  /// Tells how filters are read that can mean several things.
  default void tellReadings(Profile profile, Query query) {
    Selection.notes(profile, query.filters()).forEach(this::tell);
  }

  /// Opens runs of both sides and tells what their imports skipped.
  Sides open(List<Path> base, List<Path> current)
      throws ImportException, ImportCancelledException, InterruptedException;

  /// What there is to draw a window with; looking starts the toolkit.
  Display display();

  /// Tells the user something that is no part of the answer, on one line behind the program's name.
  void tell(String line);

  /// The runs of two sides.
  ///
  /// @param base at least one
  /// @param current at least one
  record Sides(List<RunInput> base, List<RunInput> current) {
    public Sides {
      base = List.copyOf(base);
      current = List.copyOf(current);
    }
  }
}
