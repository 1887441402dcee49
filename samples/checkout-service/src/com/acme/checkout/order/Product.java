package com.acme.checkout.order;

import java.math.BigDecimal;

/** One thing for sale. */
public record Product(String sku, String name, String category, BigDecimal price) {}
