package com.acme.checkout.pricing;

import com.acme.checkout.order.Cart;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/** A coupon code carries its own value and a check sum, as in SAVE-500-8BF346DD. */
final class CouponRule implements PriceRule {
  private static final Pattern CODE = Pattern.compile("([A-Z]+)-(\\d{1,4})-([0-9A-F]{8})");

  @Override
  public String reason() {
    return "coupon";
  }

  @Override
  public BigDecimal discount(Cart cart) {
    if (cart.coupon() == null) {
      return BigDecimal.ZERO;
    }
    Matcher code = CODE.matcher(cart.coupon());
    if (!code.matches() || !checkSum(code.group(1) + code.group(2)).equals(code.group(3))) {
      return BigDecimal.ZERO;
    }
    return BigDecimal.valueOf(Long.parseLong(code.group(2)), 2);
  }

  private static String checkSum(String text) {
    CRC32 crc = new CRC32();
    text.chars().forEach(crc::update);
    return "%08X".formatted(crc.getValue());
  }
}
