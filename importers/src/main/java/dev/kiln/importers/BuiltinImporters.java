package dev.kiln.importers;

import dev.kiln.importers.collapsed.CollapsedImporter;
import dev.kiln.importers.cpuprofile.CpuprofileImporter;
import dev.kiln.importers.format.FormatDescriptor;
import dev.kiln.importers.format.ProfileImporter;
import dev.kiln.importers.jfr.JfrImporter;
import dev.kiln.importers.pprof.PprofImporter;
import java.util.List;

/// Every format that Kiln reads: one line each.
public final class BuiltinImporters {
  private BuiltinImporters() {}

  /// What they are called.
  public static List<FormatDescriptor> descriptors() {
    return all().stream().map(ProfileImporter::descriptor).toList();
  }

  public static List<ProfileImporter> all() {
    return List.of(
        new JfrImporter(), new PprofImporter(), new CollapsedImporter(), new CpuprofileImporter());
  }
}
