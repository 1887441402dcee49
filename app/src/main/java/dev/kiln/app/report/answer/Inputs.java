package dev.kiln.app.report.answer;

import dev.kiln.app.request.InputOptions;
import dev.kiln.app.request.Request;
import dev.kiln.importers.ImportResult;
import dev.kiln.importers.ProfileReader;
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
  /// Opens a file for an answer that itself says what the import skipped.
  ImportResult read(Path file)
      throws ImportException, ImportCancelledException, InterruptedException;

  /// Opens a file and tells what its import skipped.
  ImportResult open(Path file)
      throws ImportException, ImportCancelledException, InterruptedException;

  /// Opens the profile that a request of one file means, and tells how its filters are read, if
  /// that can be doubted.
  ///
  /// @throws dev.kiln.model.query.QueryException if the file holds several and it is not said which
  default Profile open(Request request)
      throws ImportException, ImportCancelledException, InterruptedException {
    Profile profile = open(request, request.file());
    tellReadings(profile, request.query());
    return profile;
  }

  /// Opens the profile of one file that a request means.
  ///
  /// @throws dev.kiln.model.query.QueryException if the file holds several and it is not said which
  default Profile open(Request request, Path file)
      throws ImportException, ImportCancelledException, InterruptedException {
    List<ImportResult> result = List.of(open(file));
    List<String> name = List.of(ProfileReader.name(file));
    return ProfileChoice.of(request.get(InputOptions.PROFILE), name, result).getFirst().profile();
  }

  /// Tells how filters are read that can mean several things.
  default void tellReadings(Profile profile, Query query) {
    Selection.notes(profile, query.filters()).forEach(this::tell);
  }

  /// Opens the runs of both sides that a request means, and tells what their imports skipped.
  ///
  /// @throws dev.kiln.model.query.QueryException if a file holds several profiles and it is not
  ///   said which
  Sides sides(Request request)
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
