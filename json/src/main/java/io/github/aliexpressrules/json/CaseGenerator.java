package io.github.aliexpressrules.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Values by size: the simplest one of a form, and all that deviate from a value in one place more.
 * Follows the forms, so that new value types and components need no code of their own.
 *
 * @param seeds what instants, amounts and names are taken from; the first of each is the simplest
 */
record CaseGenerator(SampleValues seeds) {
  /** Returns the simplest value: nothing that may be left out, the first of everything else. */
  Json simplest(Form form) {
    if (form instanceof RecordForm object) {
      return simplest(object.parts());
    }
    if (form instanceof VariantForm variants) {
      return ofKind(variants, variants.kinds().keySet().iterator().next());
    }
    if (form instanceof Form.ListForm) {
      return new Json.Arr(List.of());
    }
    return choices(form).get(0);
  }

  /** Returns the simplest object with these members. */
  Json.Obj simplest(List<RecordForm.Part> parts) {
    Map<String, Json> members = new LinkedHashMap<>();
    for (RecordForm.Part part : parts) {
      if (part.form().absent().isEmpty()) {
        members.put(part.name(), simplest(part.form()));
      }
    }
    return Json.Obj.of(members);
  }

  /** Returns all values that deviate from a value in one place more. */
  List<Json> grown(Form form, Json json) {
    if (form instanceof Form.OptionalForm optional) {
      return grown(optional.inner(), json);
    }
    if (form instanceof RecordForm object) {
      return List.copyOf(grown(object.parts(), (Json.Obj) json));
    }
    if (form instanceof VariantForm variants) {
      return grown(variants, (Json.Obj) json);
    }
    if (form instanceof Form.ListForm list) {
      return grown(list, (Json.Arr) json);
    }
    List<Json> choices = choices(form);
    return json.equals(choices.get(0)) ? choices.subList(1, choices.size()) : List.of();
  }

  /** Returns all objects that deviate from one in one place more: a member added, or one grown. */
  List<Json.Obj> grown(List<RecordForm.Part> parts, Json.Obj object) {
    List<Json.Obj> all = new ArrayList<>();
    for (RecordForm.Part part : parts) {
      Json value = object.get(part.name());
      if (value != null) {
        grown(part.form(), value).forEach(more -> all.add(with(parts, object, part, more)));
      } else {
        all.addAll(added(parts, object, part));
      }
    }
    return all;
  }

  private List<Json.Obj> added(List<RecordForm.Part> parts, Json.Obj object, RecordForm.Part part) {
    if (part.form() instanceof Form.OptionalForm optional) {
      return List.of(with(parts, object, part, simplest(optional.inner())));
    }
    return grown(part.form(), simplest(part.form())).stream()
        .map(first -> with(parts, object, part, first))
        .toList();
  }

  /** The object with a member, all in the order of the parts; what names its kind comes first. */
  private static Json.Obj with(
      List<RecordForm.Part> parts, Json.Obj object, RecordForm.Part changed, Json value) {
    Map<String, Json> members = new LinkedHashMap<>(object.members());
    List<String> names = parts.stream().map(RecordForm.Part::name).toList();
    members.keySet().removeAll(names);
    for (String name : names) {
      Optional.ofNullable(name.equals(changed.name()) ? value : object.get(name))
          .ifPresent(member -> members.put(name, member));
    }
    return Json.Obj.of(members);
  }

  private List<Json> grown(VariantForm variants, Json.Obj object) {
    String kind = text(object, variants.discriminator());
    List<Json> all = new ArrayList<>(grown(kind(variants, kind).parts(), object));
    if (object.equals(simplest(variants))) {
      variants.kinds().keySet().stream()
          .filter(other -> !other.equals(kind))
          .forEach(other -> all.add(ofKind(variants, other)));
    }
    return all;
  }

  private static String text(Json.Obj object, String name) {
    return ((Json.Str) Objects.requireNonNull(object.get(name), name)).text();
  }

  private static RecordForm kind(VariantForm variants, String name) {
    return Objects.requireNonNull(variants.kinds().get(name), name);
  }

  private Json ofKind(VariantForm variants, String kind) {
    Map<String, Json> members = new LinkedHashMap<>();
    members.put(variants.discriminator(), new Json.Str(kind));
    members.putAll(simplest(kind(variants, kind).parts()).members());
    return Json.Obj.of(members);
  }

  private List<Json> grown(Form.ListForm form, Json.Arr array) {
    List<Json> all = new ArrayList<>();
    for (int i = 0; i < array.items().size(); i++) {
      for (Json more : grown(form.inner(), array.items().get(i))) {
        List<Json> items = new ArrayList<>(array.items());
        items.set(i, more);
        all.add(new Json.Arr(List.copyOf(items)));
      }
    }
    List<Json> longer = new ArrayList<>(array.items());
    longer.add(simplest(form.inner()));
    all.add(new Json.Arr(List.copyOf(longer)));
    return all;
  }

  /** The values of a form that has no parts, the simplest one first. */
  private List<Json> choices(Form form) {
    if (form instanceof EnumForm names) {
      return names.constants().stream().<Json>map(one -> new Json.Str(one.name())).toList();
    }
    if (form instanceof Form.FlagForm) {
      return List.of(new Json.Bool(false), new Json.Bool(true));
    }
    if (form instanceof InstantForm) {
      return seeds.instants();
    }
    if (form instanceof MoneyForm) {
      return seeds.amounts();
    }
    if (form instanceof Form.NumberForm) {
      return List.of(new Json.Num("1"));
    }
    return form instanceof NamedForm ? seeds.names() : List.of(new Json.Str("1"));
  }
}
