Console.WriteLine("praja");
