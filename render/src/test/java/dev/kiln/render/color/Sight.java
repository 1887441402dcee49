package dev.kiln.render.color;

/// How colours look to trichromats and to the three kinds of dichromats, and how far apart.
///
/// The matrices are those of G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, "A Physiologically-
/// based Model for Simulation of Color Vision Deficiency", IEEE TVCG 15(6), 2009, for severity 1.0,
/// applied to linear RGB. Distances are Euclid's in B. Ottosson's OKLab (2020).
public enum Sight {
  NORMAL,
  PROTAN,
  DEUTAN,
  TRITAN;

  private double[] matrix() {
    return switch (this) {
      case NORMAL -> new double[] {1, 0, 0, 0, 1, 0, 0, 0, 1};
      case PROTAN ->
          new double[] {
            0.152286, 1.052583, -0.204868,
            0.114503, 0.786281, 0.099216,
            -0.003882, -0.048116, 1.051998
          };
      case DEUTAN ->
          new double[] {
            0.367322, 0.860646, -0.227968,
            0.280085, 0.672501, 0.047413,
            -0.011820, 0.042940, 0.968881
          };
      case TRITAN ->
          new double[] {
            1.255528, -0.076749, -0.178779,
            -0.078411, 0.930809, 0.147602,
            0.004733, 0.691367, 0.303900
          };
    };
  }

  public double distance(int a, int b) {
    double[] x = lab(a);
    double[] y = lab(b);
    return Math.hypot(Math.hypot(x[0] - y[0], x[1] - y[1]), x[2] - y[2]);
  }

  double lightness(int rgb) {
    return lab(rgb)[0];
  }

  private double[] lab(int rgb) {
    double r = linear(rgb >> 16 & 0xff);
    double g = linear(rgb >> 8 & 0xff);
    double b = linear(rgb & 0xff);
    double[] matrix = matrix();
    double[] seen = new double[3];
    for (int i = 0; i < 3; i++) {
      seen[i] = matrix[3 * i] * r + matrix[3 * i + 1] * g + matrix[3 * i + 2] * b;
    }
    double l = Math.cbrt(0.4122214708 * seen[0] + 0.5363325363 * seen[1] + 0.0514459929 * seen[2]);
    double m = Math.cbrt(0.2119034982 * seen[0] + 0.6806995451 * seen[1] + 0.1073969566 * seen[2]);
    double s = Math.cbrt(0.0883024619 * seen[0] + 0.2817188376 * seen[1] + 0.6299787005 * seen[2]);
    return new double[] {
      0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
      1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
      0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s
    };
  }

  private static double linear(int channel) {
    double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }
}
