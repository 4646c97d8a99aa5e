// What one core does with the same data in plain C: the limit that bench-statistics holds the library against.
// usage: statistics-limits CASE SIZE FOLDER; prints milliseconds of CPU time and a number of the answer.
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return 1e3 * t.tv_sec + 1e-6 * t.tv_nsec;
}

static const char *folder, *name;
static size_t size;

static void *column(const char *what, size_t width, size_t *count) {
    char path[4096];
    snprintf(path, sizeof path, "%s/%s-%zu-%s", folder, name, size, what);
    FILE *file = fopen(path, "rb");
    if (!file) { fprintf(stderr, "statistics-limits: no %s\n", path); exit(2); }
    fseek(file, 0, SEEK_END);
    *count = (size_t)ftell(file) / width;
    rewind(file);
    void *data = malloc(*count * width + 1);
    if (fread(data, width, *count, file) != *count) exit(2);
    fclose(file);
    return data;
}

static double best = 1e300;
static void keep(double from) { double took = now() - from; if (took < best) best = took; }

static uint64_t state = 88172645463325252ull;
static uint64_t dice(void) { state ^= state << 13; state ^= state >> 7; state ^= state << 17; return state; }

enum { KINDS = 12, AREAS = 6000 };

// One pass over incidents in order of time: week x kind x area, 52 weeks against 52, hour x weekday, places.
static double grouped(void) {
    size_t n;
    int64_t *t = column("moments.i64", 8, &n);
    uint8_t *k = column("categories.u8", 1, &n);
    uint16_t *a = column("areas.u16", 2, &n);
    // Last Sundays of March and October 2022 to 2025, 01:00 universal time.
    int64_t turns[] = {1648342800, 1667091600, 1679792400, 1698541200, 1711846800, 1729990800, 1743296400, 1761440400, INT64_MAX};
    const int64_t week = 604800, end = 1767571200, year = end - 3600 - 52 * week, before = end - 3600 - 104 * week;
    size_t cells = (size_t)KINDS * AREAS;
    uint32_t *weeks = malloc(106 * cells * 4), *years = malloc(2 * cells * 4), *places = malloc(AREAS * 4), clock[168];
    uint64_t check = 0;
    for (int run = 0; run < 5; run++) {
        double from = now();
        memset(weeks, 0, 106 * cells * 4); memset(years, 0, 2 * cells * 4); memset(places, 0, AREAS * 4); memset(clock, 0, sizeof clock);
        int turn = 0, slot = 0;
        int64_t first = (before + 3600 + 259200) / week, hour = INT64_MIN, nextweek = INT64_MIN;
        uint32_t *own = weeks;
        for (size_t i = 0; i < n; i++) {
            while (t[i] >= turns[turn]) turn++;
            int64_t local = t[i] + (turn & 1 ? 7200 : 3600);
            if (local < hour || local >= hour + 3600) { int64_t h = local / 3600; hour = h * 3600; slot = (int)(h % 24) * 7 + (int)((h / 24 + 3) % 7); }
            clock[slot]++; places[a[i]]++;
            if (t[i] >= before) {
                uint32_t cell = k[i] * AREAS + a[i];
                if (local >= nextweek) { int64_t w = (local + 259200) / week; nextweek = (w + 1) * week - 259200; own = weeks + (size_t)(w - first) * cells; }
                own[cell]++; years[(t[i] >= year) * cells + cell]++;
            }
        }
        keep(from);
        check = clock[5] * 0;
        for (size_t i = 0; i < 2 * cells; i++) check += years[i];
    }
    return (double)check;
}

// Moran's I and Gi* in one walk over the eight neighbours of each cell of a lattice.
static double moran(void) {
    size_t n;
    double *x = column("values.f64", 8, &n), moran = 0;
    int side = (int)(sqrt((double)n) + 0.5);
    uint32_t *start = malloc(4 * (n + 1)), *next = malloc(36 * n);
    double *score = malloc(8 * n);
    size_t m = 0;
    for (int r = 0; r < side; r++) for (int c = 0; c < side; c++) {
        start[r * side + c] = m;
        for (int u = -1; u <= 1; u++) for (int v = -1; v <= 1; v++)
            if ((u || v) && r + u >= 0 && r + u < side && c + v >= 0 && c + v < side) next[m++] = (r + u) * side + c + v;
    }
    start[n] = m;
    for (int run = 0; run < 5; run++) {
        double from = now(), mean = 0, squares = 0;
        for (size_t i = 0; i < n; i++) mean += x[i];
        mean /= n;
        for (size_t i = 0; i < n; i++) squares += (x[i] - mean) * (x[i] - mean);
        double s = sqrt(squares / n);
        moran = 0;
        for (size_t i = 0; i < n; i++) {
            double sum = 0;
            for (uint32_t j = start[i]; j < start[i + 1]; j++) sum += x[next[j]];
            double w = start[i + 1] - start[i];
            moran += (x[i] - mean) * (sum / w - mean);
            w += 1;
            score[i] = (sum + x[i] - mean * w) / (s * sqrt((n * w - w * w) / (n - 1)));
        }
        moran /= squares;
        keep(from);
    }
    return moran + 0 * score[n / 2];
}

// Pairs within 400 m by a grid, then 999 dealings of the times.
static double knox(void) {
    size_t n;
    double *ox = column("east.f64", 8, &n), *oy = column("north.f64", 8, &n);
    int64_t *ot = column("days.i64", 8, &n);
    uint32_t first = 0;
    for (int run = 0; run < 3; run++) {
        double from = now();
        int g = (int)(100 * sqrt((double)n) / 400) + 1;
        uint32_t *begin = calloc((size_t)g * g + 1, 4), *place = malloc(4 * ((size_t)g * g + 1));
        for (size_t i = 0; i < n; i++) begin[(int)(oy[i] / 400) * g + (int)(ox[i] / 400) + 1]++;
        for (int i = 0; i < g * g; i++) begin[i + 1] += begin[i];
        memcpy(place, begin, 4 * ((size_t)g * g + 1));
        double *x = malloc(8 * n), *y = malloc(8 * n);
        uint16_t *t = malloc(2 * n), *p = malloc(2 * n);
        for (size_t i = 0; i < n; i++) { uint32_t k = place[(int)(oy[i] / 400) * g + (int)(ox[i] / 400)]++; x[k] = ox[i]; y[k] = oy[i]; t[k] = (uint16_t)ot[i]; }
        size_t room = n * 40 + 1000, m = 0;
        uint32_t *one = malloc(4 * room), *other = malloc(4 * room);
        uint8_t *band = malloc(room);
        for (int r = 0; r < g; r++) for (int c = 0; c < g; c++) for (uint32_t i = begin[r * g + c]; i < begin[r * g + c + 1]; i++)
            for (int u = 0; u <= 1; u++) for (int v = u ? -1 : 0; v <= 1; v++) {
                if (r + u >= g || c + v >= g || c + v < 0) continue;
                uint32_t j = u || v ? begin[(r + u) * g + c + v] : i + 1, end = begin[(r + u) * g + c + v + 1];
                for (; j < end; j++) {
                    double dx = x[i] - x[j], dy = y[i] - y[j], d = dx * dx + dy * dy;
                    if (d < 160000 && m < room) { one[m] = i; other[m] = j; band[m++] = d < 1 ? 0 : d < 10000 ? 1 : d < 40000 ? 2 : d < 90000 ? 3 : 4; }
                }
            }
        uint32_t bands[512], total = 0;
        for (int i = 0; i < 512; i++) bands[i] = i < 28 ? i / 7 : 4;
        memcpy(p, t, 2 * n);
        for (int r = -1; r < 999; r++) {
            uint32_t cells[64] = {0};
            for (size_t k = 0; k < m; k++) { int d = abs((int)p[one[k]] - (int)p[other[k]]); cells[band[k] * 8 + bands[d]]++; }
            if (r < 0) first = cells[16];
            total += cells[16] >= first;
            memcpy(p, t, 2 * n);
            for (size_t i = n - 1; i > 0; i--) { size_t k = (size_t)(((unsigned __int128)dice() * (i + 1)) >> 64); uint16_t s = p[i]; p[i] = p[k]; p[k] = s; }
        }
        keep(from);
        first += 0 * total;
        free(begin); free(place); free(x); free(y); free(t); free(p); free(one); free(other); free(band);
    }
    return first;
}

// The quartic of radius 500 m on 300 x 300 squares, event by event: in single precision, as a limit may.
static double density(void) {
    size_t n;
    double *x = column("east.f64", 8, &n), *y = column("north.f64", 8, &n);
    const int m = 300;
    float *out = malloc(4 * m * m), scale = 3 / (3.14159265f * 250000);
    for (int run = 0; run < 5; run++) {
        double from = now();
        memset(out, 0, 4 * m * m);
        for (size_t i = 0; i < n; i++) {
            int c = (int)(x[i] / 100), r = (int)(y[i] / 100);
            float ex = (float)x[i], ey = (float)y[i];
            int r0 = r < 5 ? 0 : r - 5, r1 = r + 5 >= m ? m - 1 : r + 5, c0 = c < 5 ? 0 : c - 5, c1 = c + 5 >= m ? m - 1 : c + 5;
            for (int rr = r0; rr <= r1; rr++) {
                float dy = ey - (rr * 100 + 50), left = 1 - dy * dy / 250000.f, *row = out + rr * m;
                for (int cc = c0; cc <= c1; cc++) { float dx = ex - (cc * 100 + 50), v = left - dx * dx / 250000.f; v = v > 0 ? v : 0; row[cc] += scale * v * v; }
            }
        }
        keep(from);
    }
    return out[150 * m + 150];
}

// Counted by square, then 81 squares around each.
static double binned(void) {
    size_t n;
    double *x = column("east.f64", 8, &n), *y = column("north.f64", 8, &n);
    const int m = 300;
    float *out = malloc(4 * m * m), scale = 3 / (3.14159265f * 250000);
    uint32_t *count = malloc(4 * (m + 10) * (m + 10));
    for (int run = 0; run < 5; run++) {
        double from = now();
        memset(count, 0, 4 * (m + 10) * (m + 10)); memset(out, 0, 4 * m * m);
        for (size_t i = 0; i < n; i++) count[((int)(y[i] / 100) + 5) * (m + 10) + (int)(x[i] / 100) + 5]++;
        for (int r = 0; r < m; r++) for (int u = -5; u <= 5; u++) for (int v = -5; v <= 5; v++) {
            float w = 1 - (u * u + v * v) * 10000.f / 250000.f;
            if (w <= 0) continue;
            w = scale * w * w;
            const uint32_t *from_row = count + (r + u + 5) * (m + 10) + v + 5;
            for (int c = 0; c < m; c++) out[r * m + c] += w * (float)from_row[c];
        }
        keep(from);
    }
    return out[150 * m + 150];
}

int main(int argc, char **argv) {
    if (argc != 4) return 2;
    name = argv[1]; size = strtoull(argv[2], 0, 10); folder = argv[3];
    double check = !strcmp(name, "grouped") ? grouped() : !strcmp(name, "moran") ? moran() : !strcmp(name, "knox") ? knox()
        : !strcmp(name, "density") ? density() : !strcmp(name, "binned") ? binned() : -1;
    printf("{\"milliseconds\": %.4f, \"check\": %.12g}\n", best, check);
    return 0;
}
