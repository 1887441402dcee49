package dev.kiln.app.report;

/// The version of Kiln.
public final class Version {
  public static final String NUMBER = "0.1.0";

  private Version() {}
}
