#include "solver.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { NODES_MAX = 16 * BODIES, DEPTH_MAX = 40 };

static const double OPENING = 0.45, SOFTENING = 1e-4, TIME_STEP = 1e-3;

typedef struct {
  Vec middle, centre;
  double half, mass;
  int child[8];
  int body;
} Node;

Body bodies[BODIES];
long force_calls;

static Node nodes[NODES_MAX];
static int node_count;

static int new_node(Vec middle, double half) {
  if (node_count == NODES_MAX) {
    fputs("the octree is full\n", stderr);
    exit(1);
  }
  Node *node = &nodes[node_count];
  memset(node, 0, sizeof *node);
  node->middle = middle;
  node->half = half;
  node->body = -1;
  return node_count++;
}

static int octant(const Node *node, Vec at) {
  return (at.x > node->middle.x) | (at.y > node->middle.y) << 1 | (at.z > node->middle.z) << 2;
}

static void tree_insert(int index, int body, int depth);

static void insert_below(int index, int body, int depth) {
  int slot = octant(&nodes[index], bodies[body].at);
  if (nodes[index].child[slot] == 0) {
    double half = nodes[index].half / 2;
    Vec middle = nodes[index].middle;
    middle.x += slot & 1 ? half : -half;
    middle.y += slot & 2 ? half : -half;
    middle.z += slot & 4 ? half : -half;
    int child = new_node(middle, half);
    nodes[index].child[slot] = child;
  }
  tree_insert(nodes[index].child[slot], body, depth + 1);
}

static void tree_insert(int index, int body, int depth) {
  Node *node = &nodes[index];
  Vec at = bodies[body].at;
  double mass = node->mass + bodies[body].mass;
  node->centre.x += (at.x - node->centre.x) * bodies[body].mass / mass;
  node->centre.y += (at.y - node->centre.y) * bodies[body].mass / mass;
  node->centre.z += (at.z - node->centre.z) * bodies[body].mass / mass;
  int empty = node->mass == 0;
  node->mass = mass;
  if (empty || depth == DEPTH_MAX) {
    node->body = body;
    return;
  }
  if (node->body >= 0) {
    int resident = node->body;
    node->body = -1;
    insert_below(index, resident, depth);
  }
  insert_below(index, body, depth);
}

static void pull(Body *body, Vec from, double mass) {
  double dx = from.x - body->at.x, dy = from.y - body->at.y, dz = from.z - body->at.z;
  double square = dx * dx + dy * dy + dz * dz + SOFTENING;
  double strength = mass / (square * sqrt(square));
  body->force.x += dx * strength;
  body->force.y += dy * strength;
  body->force.z += dz * strength;
}

static void tree_force(const Node *node, Body *body) {
  double dx = node->centre.x - body->at.x, dy = node->centre.y - body->at.y;
  double dz = node->centre.z - body->at.z;
  double distance = sqrt(dx * dx + dy * dy + dz * dz);
  if (node->body >= 0 || 2 * node->half < OPENING * distance) {
    pull(body, node->centre, node->mass);
    return;
  }
  for (int i = 0; i < 8; i++) {
    if (node->child[i] != 0) {
      tree_force(&nodes[node->child[i]], body);
    }
  }
}

static void build_tree(void) {
  node_count = 0;
  int root = new_node((Vec){0, 0, 0}, 4);
  for (int i = 0; i < BODIES; i++) {
    tree_insert(root, i, 0);
  }
}

static void move_bodies(void) {
  for (int i = 0; i < BODIES; i++) {
    Body *body = &bodies[i];
    body->speed.x += TIME_STEP * body->force.x;
    body->speed.y += TIME_STEP * body->force.y;
    body->speed.z += TIME_STEP * body->force.z;
    body->at.x += TIME_STEP * body->speed.x;
    body->at.y += TIME_STEP * body->speed.y;
    body->at.z += TIME_STEP * body->speed.z;
    body->force = (Vec){0, 0, 0};
  }
}

void step_bodies(void) {
  build_tree();
  for (int i = 0; i < BODIES; i++) {
    tree_force(&nodes[0], &bodies[i]);
    force_calls++;
  }
  move_bodies();
}

void scatter_bodies(void) {
  for (int i = 0; i < BODIES; i++) {
    double radius = 1.8 * cbrt(random_unit()), angle = 2 * M_PI * random_unit();
    double height = 2 * random_unit() - 1, flat = radius * sqrt(1 - height * height);
    bodies[i].at = (Vec){flat * cos(angle), flat * sin(angle), radius * height};
    bodies[i].speed = (Vec){-bodies[i].at.y, bodies[i].at.x, 0};
    bodies[i].mass = (0.5 + random_unit()) / BODIES;
  }
}
