#ifndef SOLVER_H
#define SOLVER_H

enum { BODIES = 2500, GRID = 180, CELLS = GRID * GRID };

typedef struct {
  double x, y, z;
} Vec;

typedef struct {
  Vec at, speed, force;
  double mass;
} Body;

extern Body bodies[BODIES];
extern double heat[CELLS];

/* Exact call counts: a sampling profile cannot know them. */
extern long force_calls, multiply_calls, hash_calls, write_calls;

double random_unit(void);

/* n-body, over an octree */
void scatter_bodies(void);
void step_bodies(void);

/* heat, by conjugate gradient over a sparse matrix */
void build_matrix(void);
void spread_sources(void);
void solve_heat(void);

/* checkpoints: sorted, hashed into a Merkle tree, written */
void write_checkpoint(void);

#endif
