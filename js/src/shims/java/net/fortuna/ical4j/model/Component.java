package net.fortuna.ical4j.model;

/** Lines between two others. */
public class Component {
  private final String name;
  private final StringBuilder properties = new StringBuilder();
  private final StringBuilder components = new StringBuilder();

  public Component(String name) {
    this.name = name;
  }

  public final void add(Property property) {
    properties.append(property);
  }

  public final void add(Component component) {
    components.append(component);
  }

  @Override
  public final String toString() {
    return "BEGIN:" + name + "\r\n" + properties + components + "END:" + name + "\r\n";
  }
}
