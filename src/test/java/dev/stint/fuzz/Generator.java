package dev.stint.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * Makes up values from random numbers: the same numbers, the same values.
 *
 * @param <T> what it makes
 */
@FunctionalInterface
interface Generator<T> {
  /** The next value. */
  T next(RandomGenerator random);

  /** Always this value. */
  static <T> Generator<T> just(T value) {
    return _ -> value;
  }

  /** One of these values, each as likely as the others. */
  static <T> Generator<T> of(List<? extends T> values) {
    return random -> values.get(random.nextInt(values.size()));
  }

  /** A whole number from the least to the most, both included. */
  static Generator<Integer> between(int least, int most) {
    return random -> random.nextInt(least, most + 1);
  }

  /** A text of characters up to this one. */
  static Generator<String> text(int shortest, int longest, char from, char to) {
    return between(from, to)
        .list(shortest, longest)
        .map(characters -> {
          StringBuilder text = new StringBuilder();
          characters.forEach(character -> text.append((char) character.intValue()));
          return text.toString();
        });
  }

  /** One of these, as often as its weight says beside the others' weights. */
  @SafeVarargs
  static <T> Generator<T> either(Weighted<? extends T>... choices) {
    List<Generator<? extends T>> all = new ArrayList<>();
    for (Weighted<? extends T> choice : choices) {
      for (int i = 0; i < choice.weight(); i++) {
        all.add(choice.generator());
      }
    }
    return random -> all.get(random.nextInt(all.size())).next(random);
  }

  /** One of several choices. */
  static <T> Weighted<T> weighing(int weight, Generator<T> generator) {
    return new Weighted<>(weight, generator);
  }

  /** One value of each of these. */
  static <T> Generator<List<T>> each(List<Generator<T>> generators) {
    return random -> {
      List<T> values = new ArrayList<>();
      generators.forEach(generator -> values.add(generator.next(random)));
      return values;
    };
  }

  /** What becomes of each value. */
  default <R> Generator<R> map(Function<? super T, ? extends R> mapper) {
    return random -> mapper.apply(next(random));
  }

  /** A value of the generator that each value leads to. */
  default <R> Generator<R> then(Function<? super T, Generator<R>> following) {
    return random -> following.apply(next(random)).next(random);
  }

  /** A list of so many values. */
  default Generator<List<T>> list(int fewest, int most) {
    return random -> {
      int size = random.nextInt(fewest, most + 1);
      List<T> values = new ArrayList<>(size);
      for (int i = 0; i < size; i++) {
        values.add(next(random));
      }
      return values;
    };
  }

  /**
   * One of several generators to choose from.
   *
   * @param <T> what it makes
   * @param weight how often it is chosen, beside the others' weights
   */
  record Weighted<T>(int weight, Generator<T> generator) {}
}
