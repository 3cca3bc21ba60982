import Testing

@testable import Workforce

@Suite struct CategorieProtetteTests {
  /// Rules R6.1, R6.2 and T9.
  @Test(arguments: [
    (0, 0), (14, 0), (15, 1), (35, 1), (36, 2), (50, 2), (51, 4), (54, 4), (90, 6), (92, 6),
    (93, 7), (99, 7), (106, 7), (150, 10), (151, 11), (250, 17),
  ])
  func `people with disabilities due on a base`(base: Int, posts: Int) throws {
    #expect(try CategorieProtette.quota(.art3, base: base) == posts)
  }

  /// Rules R6.5.
  @Test(arguments: [
    (0, 0), (50, 0), (51, 1), (150, 1), (151, 2), (249, 2), (250, 2), (251, 3), (350, 3),
  ])
  func `people of art. 18 due on a base`(base: Int, posts: Int) throws {
    #expect(try CategorieProtette.quota(.art18, base: base) == posts)
  }

  @Test(arguments: [(650, 6), (651, 7), (1050, 10), (1051, 11), (693, 7), (49, 0)])
  func `half a post is nothing and a little more is one`(hundredths: Int, posts: Int) throws {
    #expect(try Ratio(hundredths, over: 100).whole(rounding: .halfTowardZero) == posts)
  }

  @Test(arguments: [(3, "6", "3"), (6, "6", "0"), (9, "6", "0")])
  func `the gap is never negative`(inForce: Int, due: String, gap: String) throws {
    let plan = try PlanBuilder.evaluation {
      $0.protectedQuotas = [.base(90, inForce: inForce, .art3)]
    }
    #expect(plan.shown("categorie-protette/art3/quota") == due)
    #expect(plan.shown("categorie-protette/art3/in-forza") == "\(inForce)")
    #expect(plan.shown("categorie-protette/art3/scopertura") == gap)
  }

  @Test func `the class goes by the base and not by heads`() throws {
    let plan = try PlanBuilder.evaluation { scenario in
      scenario.protectedQuotas = [.base(50, inForce: 0, .art3), .base(50, inForce: 0, .art18)]
    }
    #expect(plan.shown("servizio/totale") == "106")
    #expect(plan.shown("categorie-protette/art3/quota") == "2")
    #expect(plan.shown("categorie-protette/art18/quota") == "0")
  }

  @Test func `a stated gap stands and the rest is absent`() throws {
    let plan = try PlanBuilder.evaluation { $0.protectedQuotas = [.gap(3, .art3)] }
    #expect(plan.shown("categorie-protette/art3/scopertura") == "3")
    #expect(
      plan.absence("categorie-protette/art3/quota") == "lo scenario dà soltanto la scopertura")
    #expect(
      plan.absence("categorie-protette/art18/scopertura")
        == "manca la riga art18 in categorie_protette.csv")
  }
}
