package com.acme.checkout.load;

import java.util.Map;

/** What one run of the load saw. */
record LoadResult(Map<Kind, Long> served, long failed, long wallMillis) {}
