package sn.coop.core.delivery;

/** One message on its way to one next hop. */
public record DeliveryId(String id) {
  @Override
  public String toString() {
    return id;
  }
}
