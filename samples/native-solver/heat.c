#include "solver.h"

#include <string.h>

enum { SOLVER_STEPS = 70 };

/* Compressed rows: the entries of row r are those from start[r] to start[r + 1]. */
typedef struct {
  int start[CELLS + 1], column[5 * CELLS];
  double value[5 * CELLS];
} Sparse;

double heat[CELLS];
long multiply_calls;

static Sparse matrix;
static double source[CELLS], residual[CELLS], direction[CELLS], product[CELLS];

static void add_entry(int *count, int column, double value) {
  matrix.column[*count] = column;
  matrix.value[*count] = value;
  ++*count;
}

void build_matrix(void) {
  int count = 0;
  for (int cell = 0; cell < CELLS; cell++) {
    int x = cell % GRID, y = cell / GRID;
    matrix.start[cell] = count;
    add_entry(&count, cell, 4.05);
    if (x > 0) add_entry(&count, cell - 1, -1);
    if (x < GRID - 1) add_entry(&count, cell + 1, -1);
    if (y > 0) add_entry(&count, cell - GRID, -1);
    if (y < GRID - 1) add_entry(&count, cell + GRID, -1);
  }
  matrix.start[CELLS] = count;
}

static void multiply(const double *in, double *out) {
  multiply_calls++;
  for (int row = 0; row < CELLS; row++) {
    double sum = 0;
    for (int i = matrix.start[row]; i < matrix.start[row + 1]; i++) {
      sum += matrix.value[i] * in[matrix.column[i]];
    }
    out[row] = sum;
  }
}

static double dot(const double *a, const double *b) {
  double sum = 0;
  for (int i = 0; i < CELLS; i++) {
    sum += a[i] * b[i];
  }
  return sum;
}

static void add_scaled(double *to, double factor, const double *from) {
  for (int i = 0; i < CELLS; i++) {
    to[i] += factor * from[i];
  }
}

void solve_heat(void) {
  memset(heat, 0, sizeof heat);
  memcpy(residual, source, sizeof residual);
  memcpy(direction, source, sizeof direction);
  double error = dot(residual, residual);
  for (int step = 0; step < SOLVER_STEPS && error > 1e-24; step++) {
    multiply(direction, product);
    double length = error / dot(direction, product);
    add_scaled(heat, length, direction);
    add_scaled(residual, -length, product);
    double next = dot(residual, residual);
    for (int i = 0; i < CELLS; i++) {
      direction[i] = residual[i] + next / error * direction[i];
    }
    error = next;
  }
}

void spread_sources(void) {
  memset(source, 0, sizeof source);
  for (int i = 0; i < BODIES; i++) {
    int x = (int)((bodies[i].at.x + 4) / 8 * GRID), y = (int)((bodies[i].at.y + 4) / 8 * GRID);
    if (x >= 0 && x < GRID && y >= 0 && y < GRID) {
      source[y * GRID + x] += bodies[i].mass;
    }
  }
}
